package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Answers from memory, against the same bytes from a bare handler. */
final class HotReads {

    private static final double OF_BARE = 0.90;
    private static final double OF_BARE_HARDER = 0.85;

    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String IF_NONE_MATCH = "If-None-Match";

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
            compareAll("16 connections", bare, 16, OF_BARE);
            againstWhole();
            compareAll("256 connections", bare, 256, OF_BARE_HARDER);
            compareAll("gzip, 16 connections", bare, 16, OF_BARE_HARDER, ACCEPT_ENCODING, "gzip");
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
            Wrk.with(64, options.seconds()).sending(ACCEPT_ENCODING, "gzip").measure(server + page.path);
        }
    }

    /** Every page, and the first one for clients who have it. */
    private void compareAll(String how, YardstickProcess bare, int connections, double atLeast, String... header)
            throws Exception {
        Wrk wrk = Wrk.with(connections, options.seconds()).sending(header);
        for (HotPage page : pages) {
            compare(page.name + ", " + how, page, bare, wrk, atLeast);
        }
        HotPage article = pages.getFirst();
        compare("304, " + how, article, bare, wrk.sending(IF_NONE_MATCH, tag(article, header)), atLeast);
    }

    private void compare(String name, HotPage page, YardstickProcess bare, Wrk wrk, double atLeast) throws Exception {
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> wrk.measure(Dataset.url(product) + page.path),
                () -> wrk.measure(bare.url() + page.path));
        result.add(Row.of("hot", "hot " + name, rounds, Target.atLeast(atLeast)));
    }

    private void againstWhole() throws Exception {
        HotPage article = pages.getFirst();
        String url = Dataset.url(product) + article.path;
        Wrk whole = Wrk.with(16, options.seconds());
        Wrk conditional = whole.sending(IF_NONE_MATCH, tag(article));
        Rounds rounds = Rounds.of(options.rounds(), () -> conditional.measure(url), () -> whole.measure(url));
        result.add(Row.of("hot", "hot 304 against 200 of the product", rounds, Target.atLeast(1.0)));
    }

    private String tag(HotPage page, String... header) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Dataset.url(product) + page.path));
        if (header.length > 0) {
            request.headers(header);
        }
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        }
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
