package io.chapeau.discussion.spam;

import io.chapeau.database.DataKey;
import io.chapeau.database.ServerSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Tokens that say when a form was fetched, signed, so that nobody can make an older one. They are bound to nothing: a
 * form may be sent again after a refusal, and what one person sends in a day is for the limits.
 */
@ApplicationScoped
class FormTokens {

    static final Duration LIFE = Duration.ofDays(1);

    /** As far as the clock of the node that made a token may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int SIGNATURE_BYTES = 16;

    private final ServerSecrets secrets;
    private final Clock clock;

    FormTokens(ServerSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String make() {
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(clock.millis()).array();
        byte[] token = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES)
                .put(time)
                .put(signature(time))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** How old a token is; nothing when it is none of ours or too old. */
    Optional<Duration> age(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] time = Arrays.copyOf(bytes, Long.BYTES);
        if (!MessageDigest.isEqual(signature(time), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length))) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(time).getLong());
        Duration age = Duration.between(made, clock.instant());
        if (age.plus(AHEAD).isNegative() || age.compareTo(LIFE) > 0) {
            return Optional.empty();
        }
        return Optional.of(age.isNegative() ? Duration.ZERO : age);
    }

    private byte[] signature(byte[] time) {
        return Arrays.copyOf(DataKey.hmac(secrets.secret("comment-form"), time), SIGNATURE_BYTES);
    }
}
