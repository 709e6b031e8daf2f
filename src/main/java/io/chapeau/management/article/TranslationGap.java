package io.chapeau.management.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article that somebody has to translate, or whose translation is behind.
 *
 * @param translation null: there is none
 */
public record TranslationGap(
        UUID id,
        String title,
        String slug,
        String locale,
        UUID translationGroupId,
        Publication publication,
        @Schema(description = "When it was last saved.") Instant updatedAt,

        @Schema(description = "missing: there is none; outdated: the source was saved after it.")
        State state,

        @Schema(description = "The translation that is behind; null: there is none.") @Nullable
        Translation translation) {

    /** What is to be done. */
    public enum State {
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("outdated")
        OUTDATED
    }

    /** A translation that is behind its source. */
    public record Translation(UUID id, String title, String slug, Instant updatedAt) {}
}
