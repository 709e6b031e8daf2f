package io.chapeau.management.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What readers see of an article, compared with its working copy. */
public enum Publication {
    /** Readers never saw it. */
    @JsonProperty("none")
    NONE,
    /** Readers see the working copy. */
    @JsonProperty("published")
    PUBLISHED,
    /** Readers see an older state than the working copy. */
    @JsonProperty("changed")
    CHANGED,
    /** Readers saw it and see it no more. */
    @JsonProperty("unpublished")
    UNPUBLISHED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Publication ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isVisible() {
        return this == PUBLISHED || this == CHANGED;
    }

    /** The state after the working copy has changed. */
    Publication afterEdit() {
        return isVisible() ? CHANGED : this;
    }

    /** The state after readers have lost it. */
    Publication afterUnpublish() {
        return isVisible() ? UNPUBLISHED : this;
    }
}
