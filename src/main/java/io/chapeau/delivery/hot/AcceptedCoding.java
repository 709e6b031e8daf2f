package io.chapeau.delivery.hot;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which content coding a client takes (RFC 9110 section 12.5.3). Whoever does not name gzip gets none. */
public final class AcceptedCoding {

    private static final Pattern NOT_AT_ALL = Pattern.compile("\\s*q\\s*=\\s*0(?:\\.0{0,3})?\\s*");

    private AcceptedCoding() {}

    /** Whether a client takes gzip. */
    public static boolean isGzip(HttpServerRequest request) {
        return isGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    static boolean isGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.equals("gzip") || acceptEncoding.startsWith("gzip,")) {
            return true;
        }
        for (String coding : acceptEncoding.split(",", -1)) {
            String[] parts = coding.split(";", 2);
            if (parts[0].strip().toLowerCase(Locale.ROOT).equals("gzip")) {
                return parts.length == 1 || !NOT_AT_ALL.matcher(parts[1]).matches();
            }
        }
        return false;
    }
}
