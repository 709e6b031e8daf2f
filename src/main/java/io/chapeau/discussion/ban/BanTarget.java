package io.chapeau.discussion.ban;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ban is about, ready to be stored and compared.
 *
 * @param hash by which it is found, and by which two are the same
 * @param text the word or pattern; null for other kinds
 * @param domain hash of the domain of an e-mail address, among whose comments those in other spellings of it are;
 *     null for other kinds
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, only by the database
record BanTarget(BanKind kind, byte[] hash, @Nullable String text, byte @Nullable [] domain) {

    BanTarget(BanKind kind, byte[] hash, @Nullable String text) {
        this(kind, hash, text, null);
    }

    byte[] domainOfEmail() {
        return Objects.requireNonNull(domain, "An e-mail address has a domain");
    }

    String words() {
        return Objects.requireNonNull(text, "A word or expression has a text");
    }
}
