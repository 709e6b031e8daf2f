package io.chapeau.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the messages of an endpoint carry. The names are the contract's and the database's words. */
public enum WebhookPayload {
    /** What happened to what, and where its state is to be fetched. */
    @JsonProperty("thin")
    THIN,
    /** The state itself too, as a copy of the endpoint's side holds it. */
    @JsonProperty("full")
    FULL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookPayload ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
