package io.chapeau.management.category;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;

import io.chapeau.testing.Api;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Categories as an editor's client makes and moves them. */
final class Categories {

    static final String PATH = "/v1/management/categories";

    private Categories() {}

    /** A new category under a parent, or at the top; its id. */
    static String under(@Nullable String parent) {
        return Api.created(PATH, input(parent)).path("id");
    }

    static Map<String, Object> input(@Nullable String parent) {
        Map<String, Object> input = new HashMap<>();
        input.put("name", unique("Category"));
        input.put("parentId", parent);
        return input;
    }

    static Response get(String id) {
        return as("editor").get(PATH + "/" + id);
    }

    static Response move(String id, @Nullable String parent) {
        return as("editor")
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"parentId\":" + (parent == null ? "null" : "\"" + parent + "\"") + "}")
                .patch(PATH + "/" + id);
    }

    static Response delete(String id) {
        return as("editor").header("If-Match", "*").delete(PATH + "/" + id);
    }
}
