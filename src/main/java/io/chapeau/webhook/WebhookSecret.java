package io.chapeau.webhook;

import io.chapeau.database.DataKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * The key of an endpoint's signatures, in the form in which both sides keep it.
 *
 * <p>Source: Standard Webhooks 1.0, symmetric signatures ({@code v1}, HMAC-SHA256).
 *
 * @param text {@code whsec_} and the key in Base64
 */
record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret generate() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** @param timestamp seconds since 1970, as in the header {@code webhook-timestamp} */
    String sign(UUID message, long timestamp, String body) {
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        byte[] signed = (message + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(DataKey.hmac(key, signed));
    }

    /** Without the key: records end up in logs. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
