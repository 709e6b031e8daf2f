package io.chapeau.management.collection;

import static io.chapeau.testing.Api.unique;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collections as an editor's client makes them. */
public final class Collections {

    public static final String PATH = "/v1/management/collections";

    private Collections() {}

    /** A collection of these articles; its address. */
    public static String of(String... articles) {
        return created(Arrays.stream(articles).map(Collections::entry).toList()).header("Location");
    }

    public static Response created(List<? extends Map<String, ?>> entries) {
        return Api.created(PATH, Map.of("name", unique("Front"), "entries", entries));
    }

    public static Map<String, Object> entry(String article) {
        return new HashMap<>(Map.of("articleId", article));
    }

    public static Map<String, Object> entry(String article, String property, Object time) {
        Map<String, Object> entry = entry(article);
        entry.put(property, time.toString());
        return entry;
    }

    /** Gives a collection these articles and no others. */
    public static Response arranged(String path, String... articles) {
        String entries = Arrays.stream(articles)
                .map(article -> "{\"articleId\":\"" + article + "\"}")
                .toList()
                .toString();
        return Api.patch(path, "*", "{\"entries\":" + entries + "}");
    }

    public static String draft() {
        return Articles.created(Articles.input(unique("Listed"))).path("id");
    }

    public static String published() {
        return Articles.published(Articles.input(unique("Listed"))).path("id");
    }

    /** The articles that readers see. */
    public static List<String> shown(String path) {
        return Api.reader()
                .get(path.replace("/management", ""))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
