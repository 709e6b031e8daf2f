package io.chapeau.management.article.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What can be planned. The names are the contract's and the database's words. */
public enum ScheduledChange {
    @JsonProperty("publish")
    PUBLISH,
    @JsonProperty("unpublish")
    UNPUBLISH;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ScheduledChange ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
