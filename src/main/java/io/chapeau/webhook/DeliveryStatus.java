package io.chapeau.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a delivery has got. The names are the contract's and the database's words. */
public enum DeliveryStatus {
    /** It is tried again, or for the first time. */
    @JsonProperty("pending")
    PENDING,
    /** The receiver took it. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** It is not tried any more. */
    @JsonProperty("failed")
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
