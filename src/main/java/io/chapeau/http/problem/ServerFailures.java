package io.chapeau.http.problem;

import io.chapeau.database.DatabaseTrouble;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Problems for what fails before or beside the REST layer. Without it a client would meet an empty body or
 * an HTML page.
 */
@ApplicationScoped
class ServerFailures {

    private static final Logger LOG = Logger.getLogger(ServerFailures.class);
    private static final String HOSTLESS =
            "A request names the host that it is for, and its port if it has one, in one Host header (RFC 9112, 3.2).";
    private static final String PATHLESS = "The path of a request target begins with a slash (RFC 9112, 3.2.1).";

    /** Behind {@link io.chapeau.http.limits.PipelinedRequests}, which watches connections and goes on. */
    private static final int BEFORE_THE_SERVER = Integer.MIN_VALUE + 1;

    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503};

    private final ProblemWriter problems;

    ServerFailures(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, this::answer);
        }
        router.route().order(BEFORE_THE_SERVER).failureHandler(this::refuseUnroutable);
    }

    /** What comes to no route at all, and otherwise makes an error in the log of whatever a stranger sends. */
    private void refuseUnroutable(RoutingContext context) {
        if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
            boolean hostless = context.request().version() != HttpVersion.HTTP_1_0
                    && context.request().authority() == null;
            problems.write(context, ProblemType.MALFORMED_REQUEST, hostless ? HOSTLESS : PATHLESS);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        if (!RequestTarget.isReadable(context.request())) {
            problems.write(context, ProblemType.MALFORMED_REQUEST, RequestTarget.BROKEN);
            return;
        }
        Throwable failure = context.failure();
        Optional<DatabaseTrouble> trouble = failure == null ? Optional.empty() : DatabaseTrouble.in(failure);
        if (trouble.isPresent()) {
            problems.write(context, ProblemType.UNAVAILABLE, trouble.get().words());
            return;
        }
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        ProblemType type = ProblemType.ofStatus(status);
        if (status >= 500 && failure != null) {
            LOG.error("A request failed outside the REST layer", failure);
        }
        problems.write(context, type, ExceptionMappers.remedy(type));
    }
}
