package io.chapeau.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Problems for what fails before or beside the REST layer: an unreadable URI, a body over the limit, a
 * request that the HTTP codec refuses. Without it a client would meet an empty body or an HTML page.
 */
@ApplicationScoped
class ServerFailures {

    private static final Logger LOG = Logger.getLogger(ServerFailures.class);
    private final ObjectMapper mapper;

    ServerFailures(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void install(@Observes Router router) {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503}) {
            router.errorHandler(status, this::answer);
        }
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        ProblemType type = ProblemType.ofStatus(status);
        String detail = ExceptionMappers.remedy(type);
        if (status >= 500 && context.failure() != null) {
            LOG.error("A request failed outside the REST layer", context.failure());
        }
        HttpServerRequest request = context.request();
        String path = request.path() == null ? "/" : request.path();
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .end(json(Problem.of(type, detail, path, List.of())));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is made of plain strings", impossible);
        }
    }
}
