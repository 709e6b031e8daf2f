package io.chapeau.discussion.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request has taken from the limits, or why it may not go on.
 *
 * @param taken the buckets that it took from
 * @param fields the RateLimit fields of its answer
 * @param refusedBy the scope whose limit is reached; null when the request may go on
 * @param retryAfter seconds until it may, 0 when it may now
 */
record Allowance(List<Bucket> taken, Map<String, String> fields, Limit.@Nullable Scope refusedBy, long retryAfter) {

    /** The fields of a refusal, with the time after which to try again. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(fields);
        headers.put("Retry-After", String.valueOf(retryAfter));
        return headers;
    }

    /** Why a submission is not taken, in words. */
    String words() {
        String where =
                switch (refusedBy) {
                    case CLIENT -> " from one client";
                    case NETWORK -> " from one network";
                    case ARTICLE -> " for one article";
                    case SITE -> "";
                    case null -> throw new IllegalStateException("It is taken");
                };
        return "So many comments in a short time are not taken" + where + "." + tryAgain();
    }

    /** When to try again, in words. */
    String tryAgain() {
        return " Try again in " + retryAfter + " seconds.";
    }

    /** Undoes the request: it was one that had been counted before, or that the site failed to do. */
    void giveBack() {
        taken.forEach(bucket -> bucket.addTokens(1));
    }

    /**
     * The fields for one limit.
     *
     * <p>Source: draft-ietf-httpapi-ratelimit-headers-10.
     */
    static Map<String, String> fields(Limit.Scope scope, Limit limit, ConsumptionProbe probe) {
        return Map.of(
                "RateLimit-Policy",
                "\"" + scope.word() + "\";q=" + limit.amount() + ";w="
                        + limit.window().toSeconds(),
                "RateLimit",
                "\"" + scope.word() + "\";r=" + probe.getRemainingTokens() + ";t="
                        + seconds(probe.getNanosToWaitForReset()));
    }

    static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
