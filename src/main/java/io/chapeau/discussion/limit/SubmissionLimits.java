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
import java.util.Locale;
import java.util.Map;

/**
 * How many submissions this node takes in, counted in memory: a restart begins anew, and several nodes take in as many
 * times more. An address is only a key here, gone with its bucket.
 */
@ApplicationScoped
public class SubmissionLimits {

    private static final int LONGEST_KEY = 160;

    /** What one subscriber usually has (RFC 6177), and its neighbours. */
    private static final int BITS_OF_IPV4 = 24;

    private static final int BITS_OF_IPV6 = 64;

    private final Map<Scope, Buckets> scopes = new EnumMap<>(Scope.class);

    @Inject
    SubmissionLimits(LimitConfig config, Clock clock) {
        this(config.rateLimit(), clock);
    }

    SubmissionLimits(String setting, Clock clock) {
        TimeMeter time = new ClockTime(clock);
        Limit.ofSetting(setting).forEach((scope, limit) -> scopes.put(scope, new Buckets(limit, time)));
    }

    /** Settings that cannot be read end the start, not the first submission. */
    void check(@Observes StartupEvent start) {
        size();
    }

    /**
     * Takes one submission from all limits, or from none of them when one is reached.
     *
     * @param article as the client wrote it: nothing is read before the limits are asked; empty: it names none
     */
    Allowance take(ClientAddress client, String article) {
        List<Bucket> taken = new ArrayList<>();
        Map<String, String> fields = Map.of();
        for (Map.Entry<Scope, Buckets> entry : scopes.entrySet()) {
            Scope scope = entry.getKey();
            if (scope == Scope.ARTICLE && article.isEmpty()) {
                continue;
            }
            Limit limit = entry.getValue().limit();
            Bucket bucket = entry.getValue().of(key(scope, client, article));
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                return new Allowance(
                        List.of(),
                        Allowance.fields(scope, limit, probe),
                        scope,
                        Allowance.seconds(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
            if (scope == Scope.CLIENT) {
                // The other scopes would tell of other people's comments.
                fields = Allowance.fields(scope, limit, probe);
            }
        }
        return new Allowance(taken, fields, null, 0);
    }

    /** How many buckets there are in all. */
    long size() {
        return scopes.values().stream().mapToLong(Buckets::size).sum();
    }

    private static String key(Scope scope, ClientAddress client, String article) {
        return switch (scope) {
            case CLIENT -> HexFormat.of().formatHex(client.bytes());
            case NETWORK -> HexFormat.of().formatHex(client.network(BITS_OF_IPV4, BITS_OF_IPV6));
            case ARTICLE ->
                article.substring(0, Math.min(article.length(), LONGEST_KEY)).toLowerCase(Locale.ROOT);
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
