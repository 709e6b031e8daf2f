package io.chapeau.http.problem;

import java.util.List;

/**
 * The closed catalogue of problem types. A client switches on {@code type}; the status alone is never the
 * whole story.
 *
 * <p>Source: RFC 9457 section 3.1. The URI is relative on purpose: it identifies, it need not resolve.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "malformed-request", "The request is malformed"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid bearer token is required"),
    FORBIDDEN(403, "forbidden", "This principal may not do that"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation fits the Accept header"),
    CONFLICT(409, "conflict", "The request conflicts with the current state"),
    GONE(410, "gone", "It was here and is kept no longer"),
    STALE(412, "stale", "The entity has changed since it was read"),
    TOO_LARGE(413, "too-large", "The request body is too large"),
    URI_TOO_LONG(414, "uri-too-long", "The request URI is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type of the body is not supported"),
    INVALID(422, "invalid", "The content breaks rules of the contract"),
    PRECONDITION_REQUIRED(428, "precondition-required", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request headers are too large"),
    INTERNAL(500, "internal", "Something failed on our side"),
    UNAVAILABLE(503, "unavailable", "The service is not available at the moment");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return "/problems/" + slug;
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }

    public ProblemException because(String detail, List<ProblemError> errors) {
        return new ProblemException(this, detail, errors);
    }

    public ProblemException because(String detail, ProblemError... errors) {
        return new ProblemException(this, detail, List.of(errors));
    }

    /** The type that stands for a bare status, or the general one of its class. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? MALFORMED_REQUEST : INTERNAL;
    }
}
