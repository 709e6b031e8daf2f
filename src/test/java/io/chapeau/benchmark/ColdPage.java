package io.chapeau.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read from the database with the cache switched off.
 *
 * @param script asks for one of many after the other; null: the path alone
 */
record ColdPage(String name, String path, @Nullable Path script) {

    private static final int CONNECTIONS = 16;
    private static final int ARTICLES = 10_000;

    /** The same in each data set, but for its size: a fixed random choice of articles, and two lists. */
    static List<ColdPage> of(Dataset dataset, Options options) throws Exception {
        List<String> articles = dataset.column(
                "SELECT CONCAT('/v1/articles/', slug) FROM chapeau_public.published_article ORDER BY RAND(11) LIMIT "
                        + ARTICLES);
        String category = dataset.column("SELECT slug FROM category WHERE parent_id IS NULL ORDER BY id LIMIT 1")
                .getFirst();
        return List.of(
                new ColdPage("article", articles.getFirst(), WrkScript.cycle("cold-" + options.articles(), articles)),
                new ColdPage("list of 20", "/v1/articles?limit=20", null),
                new ColdPage(
                        "category with subcategories, page 3", "/v1/articles?category=" + category + "&page=3", null));
    }

    void warmUp(String server, ProcessFigures process) throws Exception {
        WarmUp.untilCompiled(process, seconds -> measure(server, seconds));
    }

    Measurement measure(String server, int seconds) throws Exception {
        return wrk(seconds).measure(server + path);
    }

    private Wrk wrk(int seconds) {
        Wrk wrk = Wrk.with(CONNECTIONS, seconds);
        return script == null ? wrk : wrk.running(script);
    }
}
