package io.chapeau.delivery.hot;

import io.chapeau.http.paging.CanonicalQuery;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an answer: requests with the same one get the same bytes. It is the target in its canonical form, with
 * the parameters by name and one spelling of escapes; where the answer follows from the languages that a client likes,
 * these too. Whatever is not plainly a reader's GET or HEAD has no name and takes the long way.
 */
final class HotKey {

    private static final Pattern PATH = Pattern.compile(
            "/v1/(?:articles|authors|categories|tags|collections|comments)(?:/[a-zA-Z0-9_-]{1,160}){0,2}");
    private static final Pattern JSON =
            Pattern.compile("(?:.*[,\\s])?(?:application/json|application/\\*|\\*/\\*)\\s*(?:[,;].*)?");
    private static final Pattern SOMETHING_NOT_AT_ALL = Pattern.compile(".*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:,.*)?");
    private static final String NEGOTIATED = "locale=auto";

    private HotKey() {}

    /** Whether a request asks for JSON and sends nothing. */
    static boolean isReading(HttpServerRequest request) {
        HttpMethod method = request.method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !hasBody(request)
                && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** The key of a request that reads. */
    static @Nullable String of(HttpServerRequest request) {
        String target = request.uri();
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        if (!PATH.matcher(path).matches()) {
            return null;
        }
        String query = mark < 0 ? "" : canonical(target.substring(mark + 1));
        if (query == null) {
            return null;
        }
        String key = query.isEmpty() ? path : path + "?" + query;
        return query.contains(NEGOTIATED) ? key + "\n" + request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : key;
    }

    /** Some clients announce a body of no bytes, which is none. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Whether JSON is among what a client accepts. */
    static boolean takesJson(@Nullable String accept) {
        return accept == null
                || accept.equals("*/*")
                || accept.equals("application/json")
                || (JSON.matcher(accept).matches()
                        && !SOMETHING_NOT_AT_ALL.matcher(accept).matches());
    }

    /** Null when escapes are broken. */
    private static @Nullable String canonical(String query) {
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()) {
                String one = isPlain(parameter) ? parameter : rewritten(parameter);
                if (one == null) {
                    return null;
                }
                parameters.add(one);
            }
        }
        parameters.sort(null);
        return String.join("&", parameters);
    }

    private static boolean isPlain(String parameter) {
        boolean equals = false;
        for (int i = 0; i < parameter.length(); i++) {
            char c = parameter.charAt(i);
            if (c == '=' && !equals) {
                equals = true;
            } else if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || ",:-._".indexOf(c) >= 0)) {
                return false;
            }
        }
        return equals;
    }

    private static @Nullable String rewritten(String parameter) {
        int equals = parameter.indexOf('=');
        try {
            return equals < 0
                    ? again(parameter)
                    : again(parameter.substring(0, equals)) + "=" + again(parameter.substring(equals + 1));
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static String again(String escaped) {
        return CanonicalQuery.encoded(URLDecoder.decode(escaped, StandardCharsets.UTF_8));
    }
}
