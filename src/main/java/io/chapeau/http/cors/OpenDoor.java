package io.chapeau.http.cors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lets every web page read what is public, refusals included, and submit comments and change its own. No credentials are ever
 * allowed, so nothing depends on the origin.
 *
 * <p>Quarkus' own CORS filter knows one rule for all paths; this one and {@link ManagementDoor} stand where
 * that would stand.
 */
public class OpenDoor {

    private static final Pattern PUBLIC = Pattern.compile("/v1/(?!management(?:/|$)).*");
    private static final Pattern COMMENTS = Pattern.compile("/v1/articles/[^/]+/comments");
    private static final Pattern SUBMISSION = Pattern.compile("/v1/submissions/[^/]+");
    private static final Pattern PREVIEW = Pattern.compile("/v1/preview/.*");
    private static final String HEADERS = "Content-Type, If-None-Match, Idempotency-Key";

    /** What every public answer carries. */
    public static final Map<String, String> HEADERS_OF_ALL =
            Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", CrossOrigin.EXPOSED);

    void open(@Observes Filters filters) {
        filters.register(OpenDoor::handle, CrossOrigin.BEFORE_EVERYTHING);
    }

    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (PUBLIC.matcher(path).matches()) {
            HEADERS_OF_ALL.forEach(context.response()::putHeader);
            if (CrossOrigin.isPreflight(context.request())) {
                // A page in draft mode has to hold a token, so it is still not the browser that lets it in.
                boolean preview = PREVIEW.matcher(path).matches();
                CrossOrigin.allow(context.response(), methods(path), preview ? HEADERS + ", Authorization" : HEADERS);
                return;
            }
        }
        context.next();
    }

    private static String methods(String path) {
        if (COMMENTS.matcher(path).matches()) {
            return "GET, HEAD, POST";
        }
        return SUBMISSION.matcher(path).matches() ? "GET, HEAD, PATCH, DELETE" : "GET, HEAD";
    }
}
