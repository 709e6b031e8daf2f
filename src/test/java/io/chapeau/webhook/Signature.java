package io.chapeau.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Receiver.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver does to check a request, from the text of the specification alone. */
final class Signature {

    private Signature() {}

    static boolean isBy(String secret, Request request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            mac.update(request.header("webhook-id").getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            mac.update(request.header("webhook-timestamp").getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            byte[] expected = mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8));
            return Arrays.stream(request.header("webhook-signature").split(" "))
                    .filter(signature -> signature.startsWith("v1,"))
                    .map(signature -> Base64.getDecoder().decode(signature.substring(3)))
                    .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static void assertBy(String secret, Request request) {
        assertThat(isBy(secret, request)).as(request.toString()).isTrue();
    }
}
