package io.chapeau.http.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** An answer after which the connection ends: nobody reads what may still be on its way. Source: RFC 9112, 9.6. */
public final class LastAnswer {

    /** What arrives at a closed connection would reset it before the answer is read. */
    private static final Duration LINGERING = Duration.ofSeconds(1);

    private LastAnswer() {}

    /** To be called before the answer is written. */
    public static void of(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.vertx().setTimer(LINGERING.toMillis(), due -> context.request()
                .connection()
                .close()));
    }
}
