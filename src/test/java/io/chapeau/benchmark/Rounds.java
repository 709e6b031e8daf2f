package io.chapeau.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The product and its yardstick in turns, A B A B: whatever else the machine does meanwhile meets both. The ratio is
 * the median of those of the rounds, which one disturbed round does not move.
 */
record Rounds(List<Measurement> product, List<Measurement> yardstick) {

    /** One measurement. */
    interface Run {
        Measurement measure() throws Exception;
    }

    static Rounds of(int rounds, Run product, Run yardstick) throws Exception {
        List<Measurement> a = new ArrayList<>();
        List<Measurement> b = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            a.add(product.measure());
            b.add(yardstick.measure());
        }
        return new Rounds(a, b);
    }

    double ratio() {
        return ratio(Measurement::perSecond);
    }

    /** Of any figure of a measurement. */
    double ratio(ToDoubleFunction<Measurement> figure) {
        return median(ratios(figure));
    }

    String spread() {
        return spread(Measurement::perSecond);
    }

    /** The lowest and the highest ratio of a round: far apart, the machine had other things to do. */
    String spread(ToDoubleFunction<Measurement> figure) {
        List<Double> sorted = ratios(figure).stream().sorted().toList();
        return Row.number(sorted.getFirst()) + "–" + Row.number(sorted.getLast());
    }

    private List<Double> ratios(ToDoubleFunction<Measurement> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < product.size(); i++) {
            ratios.add(figure.applyAsDouble(product.get(i)) / figure.applyAsDouble(yardstick.get(i)));
        }
        return ratios;
    }

    double ofProduct(ToDoubleFunction<Measurement> figure) {
        return median(product.stream().map(figure::applyAsDouble).toList());
    }

    double ofYardstick(ToDoubleFunction<Measurement> figure) {
        return median(yardstick.stream().map(figure::applyAsDouble).toList());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
