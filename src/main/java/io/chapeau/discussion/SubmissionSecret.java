package io.chapeau.discussion;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unguessable part of a submission's address: 128 random bits. Only its SHA-256 is stored, and a secret is
 * looked up by that hash, so that neither a copy of the table nor the time of a comparison reveals one.
 */
public record SubmissionSecret(String text) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SubmissionSecret generate() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new SubmissionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Reads the last part of an address; empty when it cannot be a secret. */
    static Optional<SubmissionSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SubmissionSecret(text)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Keeps the secret out of logs and messages. */
    @Override
    public String toString() {
        return "SubmissionSecret[hidden]";
    }
}
