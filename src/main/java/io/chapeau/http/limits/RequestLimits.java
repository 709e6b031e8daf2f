package io.chapeau.http.limits;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.ProblemWriter;
import io.chapeau.http.problem.RequestTarget;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses with a problem what the HTTP server would cut off without a word: a request target that is too
 * long or cannot be decoded, too many header bytes, a body that announces more than any operation takes.
 * The server's own limits stay behind these as the last resort.
 */
@ApplicationScoped
public class RequestLimits {

    static final int LONGEST_TARGET = 8_192;
    static final int MOST_HEADER_BYTES = 16_384;
    static final long LARGEST_BODY = 8L << 20;

    private static final int BYTES_OF_HEADER = 128;
    private static final int MOST_UNREAD = 128 << 10;

    private static final int BEFORE_EVERYTHING = 10_000;

    /** Some parts of the server would take it for a slash, others not. */
    private static final Pattern ENCODED_SLASH = Pattern.compile("%2[Ff]");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final ProblemWriter problems;

    RequestLimits(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Lets undecodable targets through to the check here; the server would answer them with an empty 400. */
    public static void takeOverUriChecks() {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String target = request.uri();
        if (target.length() > LONGEST_TARGET) {
            refuse(
                    context,
                    ProblemType.URI_TOO_LONG,
                    "A request target has " + LONGEST_TARGET + " characters at most.");
        } else if (!RequestTarget.isReadable(request)) {
            refuse(context, ProblemType.MALFORMED_REQUEST, RequestTarget.BROKEN);
        } else if (ENCODED_SLASH.matcher(path(target)).find()) {
            refuse(context, ProblemType.NOT_FOUND, "Nothing is at a path with %2F: no id and no slug holds a slash.");
        } else if (headerBytes(request) > MOST_HEADER_BYTES) {
            refuse(
                    context,
                    ProblemType.HEADERS_TOO_LARGE,
                    "All headers together have " + MOST_HEADER_BYTES + " bytes at most.");
        } else if (announcedLength(request) > LARGEST_BODY) {
            LastAnswer.of(context);
            refuse(
                    context,
                    ProblemType.TOO_LARGE,
                    "A body may have 8 MB (8,388,608 bytes) at most, and most operations take less.");
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, ProblemType type, String detail) {
        problems.write(context, type, detail);
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    static int headerBytes(HttpServerRequest request) {
        int bytes = 0;
        for (var header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        return bytes;
    }

    /**
     * Bytes of memory that a request takes while nobody reads its body, estimated: each header is an object, and of the
     * body comes as much as the server takes in until it is read.
     */
    public static long weight(HttpServerRequest request) {
        int headers = 0;
        for (var unused : request.headers()) {
            headers++;
        }
        return request.uri().length()
                + headerBytes(request)
                + (long) headers * BYTES_OF_HEADER
                + Math.min(announcedLength(request), MOST_UNREAD);
    }

    /** Of a body; 0: it says none. */
    static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }
}
