package io.chapeau.discussion.limit;

import io.chapeau.discussion.limit.Limit.Scope;
import io.chapeau.network.ClientAddress;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many submissions this node takes in, counted in memory: a restart begins anew, and several nodes take in as many
 * times more. An address is only a key here, gone with its bucket.
 */
@ApplicationScoped
public class SubmissionLimits {

    /** Of each scope. */
    static final int MOST_BUCKETS = 20_000;

    /** Looking at what one has sent is cheap, and a page may do it by itself. */
    private static final int LOOKS_FOR_EACH = 20;

    /** What one subscriber usually has (RFC 6177), and its neighbours. */
    private static final int BITS_OF_IPV4 = 24;

    private static final int BITS_OF_IPV6 = 64;

    private final Map<Scope, Buckets> scopes = new EnumMap<>(Scope.class);
    private final @Nullable Buckets looks;

    @Inject
    SubmissionLimits(LimitConfig config, Clock clock) {
        this(config.rateLimit(), clock);
    }

    SubmissionLimits(String setting, Clock clock) {
        this(setting, clock, MOST_BUCKETS);
    }

    SubmissionLimits(String setting, Clock clock, int mostBuckets) {
        TimeMeter time = new ClockTime(clock);
        Map<Scope, Limit> limits = Limit.ofSetting(setting);
        limits.forEach((scope, limit) -> scopes.put(scope, new Buckets(limit, time, mostBuckets)));
        Limit client = limits.get(Scope.CLIENT);
        this.looks = client == null
                ? null
                : new Buckets(new Limit(client.amount() * LOOKS_FOR_EACH, client.window()), time, mostBuckets);
    }

    /** Settings that cannot be read end the start, not the first submission. */
    void check(@Observes StartupEvent start) {
        size();
    }

    /**
     * Takes one submission from all limits, or from none of them when one is reached or the article's key fails.
     *
     * @param article a key of it, which is only asked for when the client and its network have something left; null:
     *     the submission names none
     */
    Allowance take(ClientAddress client, @Nullable Supplier<String> article) {
        List<Bucket> taken = new ArrayList<>();
        Map<String, String> fields = Map.of();
        for (Map.Entry<Scope, Buckets> entry : scopes.entrySet()) {
            Scope scope = entry.getKey();
            if (scope == Scope.ARTICLE && article == null) {
                continue;
            }
            Limit limit = entry.getValue().limit();
            Bucket bucket;
            try {
                bucket = entry.getValue().of(key(scope, client, article));
            } catch (RuntimeException failed) {
                // The article cannot be looked up.
                taken.forEach(other -> other.addTokens(1));
                throw failed;
            }
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                return refused(scope, limit, probe);
            }
            taken.add(bucket);
            if (scope == Scope.CLIENT) {
                // The other scopes would tell of other people's comments.
                fields = Allowance.fields(scope, limit, probe);
            }
        }
        return new Allowance(taken, fields, null, 0);
    }

    /**
     * The refusal of whoever has nothing left, by itself or with others; null: it may try. Takes nothing.
     *
     * @param article null: it is not known, and has its say later
     */
    @Nullable
    Allowance refusal(ClientAddress client, @Nullable String article) {
        for (Map.Entry<Scope, Buckets> entry : scopes.entrySet()) {
            Scope scope = entry.getKey();
            if (scope == Scope.ARTICLE && article == null) {
                continue;
            }
            Bucket bucket = entry.getValue().of(key(scope, client, () -> article));
            if (bucket.getAvailableTokens() > 0) {
                continue;
            }
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return refused(scope, entry.getValue().limit(), probe);
            }
            bucket.addTokens(1);
        }
        return null;
    }

    private static Allowance refused(Scope scope, Limit limit, ConsumptionProbe probe) {
        return new Allowance(
                List.of(),
                Allowance.fields(scope, limit, probe),
                scope,
                Allowance.seconds(probe.getNanosToWaitForRefill()));
    }

    /** Takes one look at a submission: a client may look so often for each comment that it may send. */
    Allowance look(ClientAddress client) {
        if (looks == null) {
            return new Allowance(List.of(), Map.of(), null, 0);
        }
        Bucket bucket = looks.of(key(Scope.CLIENT, client, null));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        Map<String, String> fields = Allowance.fields(Scope.CLIENT, looks.limit(), probe);
        return probe.isConsumed()
                ? new Allowance(List.of(bucket), fields, null, 0)
                : new Allowance(List.of(), fields, Scope.CLIENT, Allowance.seconds(probe.getNanosToWaitForRefill()));
    }

    /** How many buckets there are in all. */
    long size() {
        return scopes.values().stream().mapToLong(Buckets::size).sum() + (looks == null ? 0 : looks.size());
    }

    private static String key(Scope scope, ClientAddress client, @Nullable Supplier<String> article) {
        return switch (scope) {
            case CLIENT -> HexFormat.of().formatHex(client.bytes());
            case NETWORK -> HexFormat.of().formatHex(client.network(BITS_OF_IPV4, BITS_OF_IPV6));
            case ARTICLE -> article == null ? "" : article.get();
            case SITE -> "";
        };
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
