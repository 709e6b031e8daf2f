package io.chapeau.management.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far editors are with checking an article. */
public enum Review {
    /** Nobody has asked for it, or the last round is over. */
    @JsonProperty("none")
    NONE("none"),
    /** Its writer waits for an editor, and has let go of it meanwhile. */
    @JsonProperty("submitted")
    SUBMITTED("submitted"),
    /** An editor wants something else; the writer is to submit it again. */
    @JsonProperty("changesRequested")
    CHANGES_REQUESTED("changesRequested"),
    /** An editor finds it good as it is. */
    @JsonProperty("approved")
    APPROVED("approved");

    private final String word;

    Review(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Review ofWord(String word) {
        for (Review review : values()) {
            if (review.word.equals(word)) {
                return review;
            }
        }
        throw new IllegalArgumentException("There is no review state " + word);
    }
}
