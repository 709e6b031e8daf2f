package io.chapeau.testing;

import static io.chapeau.testing.Api.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles as an editor's client makes them. */
public final class Articles {

    public static final String PATH = "/v1/management/articles";

    private Articles() {}

    /** The smallest input: a title and one paragraph. */
    public static Map<String, Object> input(String title) {
        return input(title, "One paragraph.");
    }

    public static Map<String, Object> input(String title, String markdown) {
        Map<String, Object> input = new HashMap<>();
        input.put("title", title);
        input.put("body", Map.of("format", "markdown", "value", markdown));
        return input;
    }

    public static Response created(Map<String, ?> input) {
        return Api.created(PATH, input);
    }

    public static Response published(Map<String, ?> input) {
        String path = created(input).header("Location");
        return act(path, "publish").then().statusCode(200).extract().response();
    }

    /** An action on the current version, as an editor. */
    public static Response act(String path, String action) {
        return as("editor").header("If-Match", "*").post(path + "/" + action);
    }

    public static Response put(String path, String etag, Object body) {
        return Api.put(path, etag, body);
    }

    public static Response patch(String path, String etag, String body) {
        return Api.patch(path, etag, body);
    }

    public static Response trashed(String path) {
        return as("editor").header("If-Match", "*").delete(path);
    }

    public static String pathOf(Response article) {
        return PATH + "/" + article.path("id");
    }

    /** An entity that articles link to, by its collection; its id. */
    public static String link(String collection, String name) {
        return Api.created("/v1/management/" + collection, Map.of("name", name)).path("id");
    }

    public static List<String> titles(Response list) {
        return list.path("items.title");
    }
}
