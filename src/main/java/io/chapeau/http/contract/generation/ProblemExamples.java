package io.chapeau.http.contract.generation;

import io.chapeau.http.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem of each type as a client meets it. Members keep their order, so that each build writes the same. */
final class ProblemExamples {

    private static final String ARTICLE = "/v1/management/articles/01932c7e-9a50-7c3e-8b1f-5d2a94c7e610";

    private ProblemExamples() {}

    static Map<String, Object> of(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST ->
                at(type, "/v1/articles", "'limit' must be 100 at most.", "parameter", "limit", "maximum");
            case UNAUTHENTICATED ->
                problem(type, ARTICLE, "Send a bearer token: Authorization: Bearer <token>.", List.of());
            case FORBIDDEN ->
                problem(
                        type,
                        ARTICLE + "/publish",
                        "The role of this principal does not allow this operation. Roles that may: admin, editor.",
                        List.of());
            case NOT_FOUND ->
                problem(type, "/v1/articles/nothing", "Nothing that is published has this address.", List.of());
            case CONFLICT ->
                at(
                        type,
                        "/v1/management/authors",
                        "The slug 'ada-capek' belongs to another author. Choose another one.",
                        "pointer",
                        "/slug",
                        "taken");
            case STALE ->
                at(
                        type,
                        ARTICLE,
                        "The entity is at \"8\" now. Read it again, merge, and send the new ETag.",
                        "header",
                        "If-Match",
                        "stale");
            case TOO_LARGE -> problem(type, ARTICLE, "A body may have 1 MB (1,048,576 bytes) at most.", List.of());
            case UNSUPPORTED_MEDIA_TYPE -> problem(type, ARTICLE, "Send the body as application/json.", List.of());
            case INVALID -> at(type, "/v1/management/authors", "'name' is required.", "pointer", "/name", "required");
            case PRECONDITION_REQUIRED ->
                problem(
                        type,
                        ARTICLE,
                        "Send If-Match with the ETag of the entity as you read it, or * to override deliberately.",
                        List.of());
            case GONE ->
                at(
                        type,
                        "/v1/sync",
                        "The changes since this cursor are no longer kept. Start anew without a cursor.",
                        "parameter",
                        "cursor",
                        "gone");
            case TOO_MANY_REQUESTS ->
                problem(
                        type,
                        "/v1/articles/the-harbour-at-night/comments",
                        "So many comments in a short time are not taken from one client. Try again in 42 seconds.",
                        List.of());
            case INTERNAL ->
                problem(
                        type,
                        "urn:uuid:5f0c3a9e-6d5b-4e0c-9d0f-0e8a2b1c7d44",
                        "The fault is on our side; try again later. The log tells more under this id.",
                        List.of());
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, URI_TOO_LONG, HEADERS_TOO_LARGE, UNAVAILABLE ->
                throw new IllegalArgumentException("No operation says more about " + type + " than its title");
        };
    }

    private static Map<String, Object> at(
            ProblemType type, String instance, String detail, String kind, String place, String code) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(kind, place);
        error.put("code", code);
        error.put("detail", detail);
        return problem(type, instance, detail, List.of(error));
    }

    private static Map<String, Object> problem(
            ProblemType type, String instance, String detail, List<Map<String, Object>> errors) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", detail);
        problem.put("instance", instance);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        return problem;
    }
}
