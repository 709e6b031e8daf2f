package io.chapeau.webhook;

import io.chapeau.egress.EgressAnswer;
import io.chapeau.egress.EgressClient;
import io.chapeau.egress.RefusedDestinationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a message: signs it anew and sends it once.
 *
 * <p>Source: Standard Webhooks 1.0.
 */
@ApplicationScoped
class DeliveryAttempt {

    private static final int LONGEST_ERROR = 500;

    private final EgressClient egress;
    private final MessageBody body;
    private final Clock clock;

    DeliveryAttempt(EgressClient egress, MessageBody body, Clock clock) {
        this.egress = egress;
        this.body = body;
        this.clock = clock;
    }

    AttemptOutcome make(ClaimedDelivery delivery) {
        String message = body.of(delivery);
        long timestamp = clock.instant().getEpochSecond();
        long began = System.nanoTime();
        try {
            EgressAnswer answer = egress.post(delivery.url(), headers(delivery, timestamp, message), message);
            Instant now = clock.instant();
            return new AttemptOutcome(
                    now,
                    millisSince(began),
                    answer.status(),
                    answer.start(),
                    error(answer.status()),
                    RetryAfter.of(answer.header("Retry-After").orElse(null), now));
        } catch (IOException failed) {
            return new AttemptOutcome(clock.instant(), millisSince(began), null, null, inWords(failed), Duration.ZERO);
        }
    }

    private static Map<String, String> headers(ClaimedDelivery delivery, long timestamp, String message) {
        String signatures = delivery.secrets().stream()
                .map(secret -> secret.sign(delivery.id(), timestamp, message))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", delivery.id().toString(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", signatures);
    }

    private static @Nullable String error(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        return status >= 300 && status < 400
                ? "The receiver answered " + status + ", and redirects are not followed."
                : "The receiver answered " + status + ".";
    }

    private static String inWords(IOException failed) {
        String message = failed.getMessage() == null ? "no more is known" : failed.getMessage();
        String words =
                switch (failed) {
                    case RefusedDestinationException refused -> message + ".";
                    case UnknownHostException unknown -> "The name of the host has no address.";
                    case SocketTimeoutException slow -> "The receiver did not answer in time.";
                    case ConnectException closed -> "The connection could not be made: " + message;
                    case SSLException untrusted -> "No secure connection could be made: " + message;
                    default -> "The connection broke before a whole answer had come: " + message;
                };
        return words.length() > LONGEST_ERROR ? words.substring(0, LONGEST_ERROR) : words;
    }

    private static int millisSince(long nanos) {
        return (int) Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
