package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The large data set against the small one, each on a database of its own, in turns: what an archive costs. */
final class Growth {

    private static final int SMALL = 10_000;
    private static final double OF_SMALL = 1.3;

    private Growth() {}

    static void measure(Options options, Result result, Dataset dataset, ProductProcess product) throws Exception {
        Options ofSmall = options.over(SMALL);
        Dataset small = Dataset.of(ofSmall);
        try (ProductProcess beside = small.start(Map.of("CHAPEAU_CACHE_MB", "0"))) {
            List<ColdPage> pages = ColdPage.of(dataset, options);
            List<ColdPage> pagesOfSmall = ColdPage.of(small, ofSmall);
            for (int i = 0; i < pages.size(); i++) {
                ColdPage page = pages.get(i);
                ColdPage pageOfSmall = pagesOfSmall.get(i);
                page.warmUp(Dataset.url(product), new ProcessFigures(product.pid()));
                pageOfSmall.warmUp(Dataset.url(beside), new ProcessFigures(beside.pid()));
                Rounds rounds = Rounds.of(
                        options.rounds(),
                        () -> page.measure(Dataset.url(product), options.seconds()),
                        () -> pageOfSmall.measure(Dataset.url(beside), options.seconds()));
                result.add(row(page.name() + ", median", rounds, Measurement::p50));
                result.add(row(page.name() + ", 99th percentile", rounds, Measurement::p99));
            }
            Dataset.stop(beside);
        }
    }

    private static Row row(String name, Rounds rounds, ToDoubleFunction<Measurement> figure) {
        return Row.ofTimes(
                "growth", "cold " + name + ", large data set against small", rounds, figure, Target.atMost(OF_SMALL));
    }
}
