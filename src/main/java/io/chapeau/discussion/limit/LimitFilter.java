package io.chapeau.discussion.limit;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.network.ClientAddress;
import io.chapeau.network.ClientAddresses;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.function.Supplier;

/** Asks the limits before anything else is done for a request, and tells the client how it stands. */
@Provider
@Limited
@Priority(Priorities.USER - 1)
public class LimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ALLOWANCE = "allowance";
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    /** Of what was not done for lack of time or place: the same is to be sent again, and is not paid for twice. */
    private static final String RETRY_AFTER = "Retry-After";

    private static final int FAULT_OF_THE_SITE = 500;

    /** Whoever sends words; who looks at them or takes them back has a limit of its own. */
    private static final Set<String> SENDING = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    private static final String LOOKS = "So many looks at comments in a short time are not taken from one client.";

    private final SubmissionLimits limits;
    private final ArticleKeys keys;
    private final ClientAddresses clients;
    private final RoutingContext context;

    LimitFilter(SubmissionLimits limits, ArticleKeys keys, ClientAddresses clients, RoutingContext context) {
        this.limits = limits;
        this.keys = keys;
        this.clients = clients;
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String article = request.getUriInfo().getPathParameters().getFirst("article");
        ClientAddress client = clients.of(context);
        boolean sends = SENDING.contains(request.getMethod());
        Allowance allowance =
                sends ? limits.take(client, article == null ? null : () -> keys.of(article)) : limits.look(client);
        request.setProperty(ALLOWANCE, allowance);
        refuse(allowance, sends ? allowance::words : () -> LOOKS + allowance.tryAgain());
        if (sends && request.getHeaderString(KEY) != null) {
            // A repetition gets its place back and is a look at what was answered before: no more often than others.
            Allowance look = limits.look(client);
            if (look.refusedBy() != null) {
                allowance.giveBack();
                request.setProperty(ALLOWANCE, look);
            }
            refuse(look, () -> LOOKS + look.tryAgain());
        }
    }

    private static void refuse(Allowance allowance, Supplier<String> words) {
        if (allowance.refusedBy() != null) {
            throw ProblemType.TOO_MANY_REQUESTS
                    .because(words.get())
                    .withHeader(RETRY_AFTER, String.valueOf(allowance.retryAfter()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ALLOWANCE) instanceof Allowance allowance)) {
            return;
        }
        boolean isRefused = allowance.refusedBy() != null;
        if (!isRefused
                && (response.getHeaders().containsKey(REPLAYED)
                        || response.getHeaders().containsKey(RETRY_AFTER)
                        || response.getStatus() >= FAULT_OF_THE_SITE)) {
            allowance.giveBack();
        } else {
            allowance.fields().forEach(response.getHeaders()::putSingle);
        }
    }
}
