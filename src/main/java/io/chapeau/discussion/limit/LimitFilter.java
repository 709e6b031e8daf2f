package io.chapeau.discussion.limit;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.network.ClientAddresses;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Asks the limits before anything else is done for a request, and tells the client how it stands. */
@Provider
@Limited
public class LimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ALLOWANCE = "allowance";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final SubmissionLimits limits;
    private final ClientAddresses clients;
    private final RoutingContext context;

    LimitFilter(SubmissionLimits limits, ClientAddresses clients, RoutingContext context) {
        this.limits = limits;
        this.clients = clients;
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String article = request.getUriInfo().getPathParameters().getFirst("article");
        Allowance allowance = limits.take(clients.of(context.request()), article == null ? "" : article);
        request.setProperty(ALLOWANCE, allowance);
        if (allowance.refusedBy() != null) {
            throw ProblemType.TOO_MANY_REQUESTS
                    .because(words(allowance.refusedBy()) + " Try again in " + allowance.retryAfter() + " seconds.")
                    .withHeader("Retry-After", String.valueOf(allowance.retryAfter()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ALLOWANCE) instanceof Allowance allowance)) {
            return;
        }
        if (response.getHeaders().containsKey(REPLAYED)) {
            allowance.giveBack();
        } else {
            allowance.fields().forEach(response.getHeaders()::putSingle);
        }
    }

    private static String words(Limit.Scope scope) {
        return switch (scope) {
            case CLIENT -> "So many comments in a short time are not taken from one client.";
            case NETWORK -> "So many comments in a short time are not taken from one network.";
            case ARTICLE -> "So many comments in a short time are not taken for one article.";
            case SITE -> "So many comments in a short time are not taken.";
        };
    }
}
