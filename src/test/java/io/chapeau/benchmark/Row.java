package io.chapeau.benchmark;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One line of the result.
 *
 * @param product what was measured, in words
 * @param yardstick what it stands beside, in words
 * @param figure what has the target: mostly a ratio
 * @param spread between which figures the rounds lay; empty where there were none
 */
record Row(String group, String what, String product, String yardstick, double figure, String spread, Target target) {

    /** Answers in a second against those of a yardstick. */
    static Row of(String group, String what, Rounds rounds, Target target) {
        return new Row(
                group,
                what,
                speed(rounds.ofProduct(Measurement::perSecond))
                        + latency(rounds.ofProduct(Measurement::p50), rounds.ofProduct(Measurement::p99)),
                speed(rounds.ofYardstick(Measurement::perSecond))
                        + latency(rounds.ofYardstick(Measurement::p50), rounds.ofYardstick(Measurement::p99)),
                rounds.ratio(),
                rounds.spread(),
                target);
    }

    /** Milliseconds of a measurement against those beside it. */
    static Row ofTimes(String group, String what, Rounds rounds, ToDoubleFunction<Measurement> figure, Target target) {
        return new Row(
                group,
                what,
                number(rounds.ofProduct(figure)) + " ms",
                number(rounds.ofYardstick(figure)) + " ms",
                rounds.ratio(figure),
                rounds.spread(figure),
                target);
    }

    static Row of(String group, String what, double figure, String unit, Target target) {
        return new Row(group, what, number(figure) + unit, "", figure, "", target);
    }

    /** Whether it stands beside a yardstick, and more is better. */
    boolean isRatioOfSpeed() {
        return !yardstick.isEmpty() && !target.sign().equals("≤");
    }

    String verdict() {
        return target.verdict(figure);
    }

    static String speed(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    static String latency(double p50, double p99) {
        return " (p50 " + number(p50) + " ms, p99 " + number(p99) + " ms)";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
