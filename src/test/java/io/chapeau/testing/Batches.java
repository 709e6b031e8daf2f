package io.chapeau.testing;

import static io.chapeau.testing.Api.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several operations of an editor that become one change of the database. */
public final class Batches {

    private Batches() {}

    /** An operation on the current version of whatever the path names. */
    public static Map<String, Object> operation(String method, String path, @Nullable Object body) {
        Map<String, Object> operation = new HashMap<>();
        operation.put("method", method);
        operation.put("path", path);
        if (!isCreation(method, path)) {
            operation.put("ifMatch", "*");
        }
        if (body != null) {
            operation.put("body", body);
        }
        return operation;
    }

    /** All of them or none. */
    public static Response atomic(List<Map<String, Object>> operations) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("atomic", true, "operations", operations))
                .post("/v1/management/batch");
    }

    private static boolean isCreation(String method, String path) {
        return method.equals("POST") && path.split("/").length == 4;
    }
}
