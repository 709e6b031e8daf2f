package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.util.List;

/** Answers from memory, against the same bytes from a bare handler. */
final class HotReads {

    private static final double OF_BARE = 0.90;
    private static final double OF_BARE_HARDER = 0.85;

    private record HotPage(String name, String path) {}

    private final Options options;
    private final Result result;
    private final ProductProcess product;
    private final List<HotPage> pages;

    HotReads(Options options, Result result, ProductProcess product, String slugOfDiscussion) {
        this.options = options;
        this.result = result;
        this.product = product;
        this.pages = List.of(
                new HotPage("article", "/v1/articles/" + slugOfDiscussion),
                new HotPage("list of 20", "/v1/articles?limit=20"),
                new HotPage("comments", "/v1/articles/" + slugOfDiscussion + "/comments"));
    }

    void measure() throws Exception {
        List<String> paths = pages.stream().map(HotPage::path).toList();
        try (YardstickProcess bare = bare(product, paths)) {
            for (HotPage page : pages) {
                warmUp(page, bare);
            }
            for (HotPage page : pages) {
                compare(page.name + ", 16 connections", page, bare, Wrk.with(16, options.seconds()), OF_BARE);
            }
            notModified(bare);
            for (HotPage page : pages) {
                compare(page.name + ", 256 connections", page, bare, Wrk.with(256, options.seconds()), OF_BARE_HARDER);
            }
            for (HotPage page : pages) {
                compare(
                        page.name + ", gzip, 16 connections",
                        page,
                        bare,
                        Wrk.with(16, options.seconds(), "Accept-Encoding: gzip"),
                        OF_BARE_HARDER);
            }
            cpu(bare);
        }
    }

    /** A bare server with these pages of the product, on as many event loops. */
    static YardstickProcess bare(ProductProcess product, List<String> paths) throws IOException {
        int loops = new ProcessFigures(product.pid()).eventLoops();
        return YardstickProcess.start(
                BareServer.class, List.of(Dataset.url(product), Integer.toString(Math.max(loops, 1))), paths);
    }

    private void warmUp(HotPage page, YardstickProcess bare) throws Exception {
        for (String server : List.of(Dataset.url(product), bare.url())) {
            Wrk.with(16, options.seconds()).warmUp(server + page.path);
            Wrk.with(64, options.seconds(), "Accept-Encoding: gzip").measure(server + page.path);
        }
    }

    private Rounds compare(String name, HotPage page, YardstickProcess bare, Wrk wrk, double atLeast) throws Exception {
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> wrk.measure(Dataset.url(product) + page.path),
                () -> wrk.measure(bare.url() + page.path));
        result.add(Row.of("hot", "hot " + name, rounds, Target.atLeast(atLeast)));
        return rounds;
    }

    private void notModified(YardstickProcess bare) throws Exception {
        HotPage article = pages.getFirst();
        String tag =
                product.client().get(article.path).headers().firstValue("ETag").orElseThrow();
        Wrk conditional = Wrk.with(16, options.seconds(), "If-None-Match: " + tag);
        compare("304, 16 connections", article, bare, conditional, OF_BARE);
        Rounds againstWhole = Rounds.of(
                options.rounds(),
                () -> conditional.measure(Dataset.url(product) + article.path),
                () -> Wrk.with(16, options.seconds()).measure(Dataset.url(product) + article.path));
        result.add(Row.of("hot", "hot 304 against 200 of the product", againstWhole, Target.atLeast(1.0)));
    }

    private void cpu(YardstickProcess bare) throws Exception {
        String path = pages.getFirst().path;
        double ofProduct = cpuOfThousand(new ProcessFigures(product.pid()), Dataset.url(product) + path);
        double ofBare = cpuOfThousand(bare.figures(), bare.url() + path);
        result.add(new Row(
                "hot",
                "processor time of 1,000 hot articles, the yardstick's against the product's",
                Row.number(ofProduct * 1000) + " ms",
                Row.number(ofBare * 1000) + " ms",
                ofBare / ofProduct,
                "",
                Target.REPORTED));
    }

    private double cpuOfThousand(ProcessFigures server, String url) throws Exception {
        double before = server.cpuSeconds();
        long requests = Wrk.with(16, options.seconds()).measure(url).requests();
        return (server.cpuSeconds() - before) * 1000 / requests;
    }
}
