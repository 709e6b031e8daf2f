package io.chapeau.http.cors;

import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pages of origins that the operator named use management with a token; all others stay closed out by
 * browsers. The origin is echoed and never a star, and cookies are never allowed: a page has to hold the token.
 */
class ManagementDoor {

    private static final Pattern MANAGEMENT = Pattern.compile("/v1/management(?:/.*)?");
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key";

    private final ChapeauConfig config;

    ManagementDoor(ChapeauConfig config) {
        this.config = config;
    }

    void open(@Observes Filters filters) {
        ManagementOrigins origins = origins();
        if (!origins.none()) {
            filters.register(context -> handle(context, origins), CrossOrigin.BEFORE_EVERYTHING);
        }
    }

    /** Quarkus prints the message of this exception and no stack trace. */
    private ManagementOrigins origins() {
        try {
            return ManagementOrigins.of(config.managementOrigins());
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("Refusing to start: " + wrong.getMessage());
        }
    }

    private static void handle(RoutingContext context, ManagementOrigins origins) {
        if (!MANAGEMENT.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        // Without an origin as well: a cache must not give a page what was answered to another client.
        response.headers().add("Vary", "Origin");
        @Nullable String origin = context.request().getHeader("Origin");
        if (origin != null && origins.has(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", CrossOrigin.EXPOSED);
            if (CrossOrigin.isPreflight(context.request())) {
                CrossOrigin.allow(response, METHODS, HEADERS);
                return;
            }
        }
        context.next();
    }
}
