package io.chapeau.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chapeau.change.Change;
import io.chapeau.change.ChangeType;
import java.util.Locale;
import java.util.stream.Stream;

/** On whose side an endpoint stands. The names are the contract's and the database's words. */
public enum WebhookAudience {
    /** Hears what readers can notice, in readers' words: a draft is never told of. */
    @JsonProperty("public")
    PUBLIC,
    /** Hears everything that happens to content. */
    @JsonProperty("management")
    MANAGEMENT;

    /**
     * What a change is called on this side, the best word first; empty: nothing happened there. A comment that comes in
     * and is approved at once was submitted, and whoever listens for approved ones alone is to hear of it too.
     */
    Stream<ChangeType> heard(Change change) {
        Stream<ChangeType> readers = Stream.ofNullable(change.publicType());
        return this == PUBLIC ? readers : Stream.concat(Stream.of(change.type()), readers);
    }

    /** Whether a change can ever be called so on this side. */
    boolean canHear(ChangeType type) {
        return this == MANAGEMENT || type.concernsReaders();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookAudience ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
