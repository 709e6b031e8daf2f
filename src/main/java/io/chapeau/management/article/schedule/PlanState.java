package io.chapeau.management.article.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a plan. The names are the contract's and the database's words. */
public enum PlanState {
    /** It will happen, or is tried again. */
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("done")
    DONE,
    /** It was tried several times and is tried no more. */
    @JsonProperty("failed")
    FAILED,
    /** Somebody planned something else, or moved the article to the trash. */
    @JsonProperty("cancelled")
    CANCELLED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlanState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
