package io.chapeau.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes problems where no REST layer does it. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void write(RoutingContext context, ProblemType type, String detail) {
        String path = context.request().path();
        if (type == ProblemType.UNAVAILABLE) {
            context.response().putHeader(HttpHeaderNames.RETRY_AFTER, String.valueOf(Refusal.RETRY_AFTER_SECONDS));
        }
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .end(json(Problem.of(type, detail, path == null ? "/" : path, List.of())));
    }

    private Buffer json(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is made of plain strings", impossible);
        }
    }
}
