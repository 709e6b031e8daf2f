package io.chapeau.discussion.ban;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a ban looks at. */
public enum BanKind {
    /** The e-mail address of the author, whatever its case. */
    @JsonProperty("email")
    EMAIL,
    /** The domain of the e-mail address, and those below it. */
    @JsonProperty("domain")
    DOMAIN,
    /** The address of the client. */
    @JsonProperty("address")
    ADDRESS,
    /** The network of the client: 24 bits of IPv4, 48 of IPv6. */
    @JsonProperty("network")
    NETWORK,
    /** A word, or several in a row, in name or text. */
    @JsonProperty("word")
    WORD,
    /** A regular expression that is found in name or text. */
    @JsonProperty("pattern")
    PATTERN;

    /** Kept as a hash only: of whom it is must not be read from the list. */
    boolean isHashed() {
        return this != WORD && this != PATTERN;
    }

    /** Hashed with a key that is destroyed, so that it cannot last longer. */
    boolean isOfClient() {
        return this == ADDRESS || this == NETWORK;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BanKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
