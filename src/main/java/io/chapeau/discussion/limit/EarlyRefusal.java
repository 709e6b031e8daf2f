package io.chapeau.discussion.limit;

import io.chapeau.http.limits.LastAnswer;
import io.chapeau.http.limits.RequestLimits;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.ProblemWriter;
import io.chapeau.network.ClientAddress;
import io.chapeau.network.ClientAddresses;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses on the event loop who has nothing left to send, before a thread is taken and a body is read: most of a flood
 * costs next to nothing then. Who has something left comes to {@link LimitFilter}, which counts, once all of a small body
 * is there.
 */
class EarlyRefusal {

    /** After the limits of every request, which are cheaper still. */
    private static final int BEFORE_THE_REST = 9_000;

    /** Bytes; what is larger would take the places of many in the {@link Tarpit}, and its connection ends instead. */
    private static final int LARGEST_THAT_WAITS = 32 << 10;

    private static final Pattern COMMENTS = Pattern.compile("/v1/articles/([^/]+)/comments");
    private static final Pattern SUBMISSION = Pattern.compile("/v1/submissions/[^/]+");

    /** With them, the REST layer finds the same operation. */
    private static final Pattern NAMING_NOTHING = Pattern.compile("/?;[^/]*$|/$|;[^/]*");

    private final SubmissionLimits limits;
    private final ArticleKeys keys;
    private final ClientAddresses clients;
    private final ProblemWriter problems;
    private final Tarpit tarpit;

    EarlyRefusal(
            SubmissionLimits limits, ArticleKeys keys, ClientAddresses clients, ProblemWriter problems, Tarpit tarpit) {
        this.limits = limits;
        this.keys = keys;
        this.clients = clients;
        this.problems = problems;
        this.tarpit = tarpit;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_REST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Target target = target(request, context);
        if (target == null) {
            context.next();
            return;
        }
        ClientAddress client = clients.of(context);
        String article = target.article() == null ? null : keys.known(target.article());
        Allowance refusal = limits.refusal(client, article);
        if (refusal == null) {
            context.next();
            return;
        }
        if (isOfUnknownLength(request) || RequestLimits.weight(request) > LARGEST_THAT_WAITS) {
            LastAnswer.of(context);
            refuse(context, refusal);
            return;
        }
        // Who hangs up meanwhile was refused all the same.
        context.response().setStatusCode(ProblemType.TOO_MANY_REQUESTS.status());
        tarpit.answer(
                context, () -> refuse(context, Objects.requireNonNullElse(limits.refusal(client, article), refusal)));
    }

    private void refuse(RoutingContext context, Allowance refusal) {
        refusal.headers().forEach(context.response()::putHeader);
        problems.write(context, ProblemType.TOO_MANY_REQUESTS, refusal.words());
    }

    /** Nobody knows how long its body is, or whether it comes at all, and nobody reads it. */
    private static boolean isOfUnknownLength(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.EXPECT);
    }

    /**
     * Where a reader's words go.
     *
     * @param article its id or slug; null: to a comment that is there
     */
    private record Target(@Nullable String article) {}

    private static @Nullable Target target(HttpServerRequest request, RoutingContext context) {
        if (request.method().equals(HttpMethod.POST)) {
            Matcher comments = COMMENTS.matcher(path(context));
            return comments.matches() ? new Target(comments.group(1)) : null;
        }
        return request.method().equals(HttpMethod.PATCH)
                        && SUBMISSION.matcher(path(context)).matches()
                ? new Target(null)
                : null;
    }

    private static String path(RoutingContext context) {
        String path = context.normalizedPath();
        boolean isPlain = path.indexOf(';') < 0 && !path.endsWith("/");
        return isPlain ? path : NAMING_NOTHING.matcher(path).replaceAll("");
    }
}
