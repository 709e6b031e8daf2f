package io.chapeau.delivery.hot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.http.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps what is said of addresses that lead nowhere, so that asking again for what is not there costs nothing either. */
class RememberedAbsence {

    private static final int NOT_FOUND = 404;

    private final HotPath hot;
    private final Dependencies dependencies;
    private final ObjectMapper mapper;

    RememberedAbsence(HotPath hot, Dependencies dependencies, ObjectMapper mapper) {
        this.hot = hot;
        this.dependencies = dependencies;
        this.mapper = mapper;
    }

    @ServerResponseFilter
    void remember(ContainerResponseContext response, RoutingContext context) throws JsonProcessingException {
        if (response.getStatus() == NOT_FOUND
                && response.getEntity() instanceof Problem problem
                && Fill.of(context) != null) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Content-Type", Problem.MEDIA_TYPE);
            headers.put("Cache-Control", response.getHeaderString("Cache-Control"));
            hot.finished(
                    context, FinishedAnswer.plain(NOT_FOUND, headers, mapper.writeValueAsBytes(problem)), dependencies);
        }
    }
}
