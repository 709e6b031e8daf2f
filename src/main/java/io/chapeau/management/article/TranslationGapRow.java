package io.chapeau.management.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source, and its translation if there is one. */
record TranslationGapRow(
        UUID id,
        String title,
        String slug,
        String locale,
        UUID translationGroupId,
        Publication publication,
        Instant updatedAt,
        @Nullable UUID translationId,
        @Nullable String translationTitle,
        @Nullable String translationSlug,
        @Nullable Instant translationUpdatedAt) {

    TranslationGap gap() {
        if (translationId == null
                || translationTitle == null
                || translationSlug == null
                || translationUpdatedAt == null) {
            return gap(TranslationGap.State.MISSING, null);
        }
        return gap(
                TranslationGap.State.OUTDATED,
                new TranslationGap.Translation(translationId, translationTitle, translationSlug, translationUpdatedAt));
    }

    private TranslationGap gap(TranslationGap.State state, TranslationGap.@Nullable Translation translation) {
        return new TranslationGap(
                id, title, slug, locale, translationGroupId, publication, updatedAt, state, translation);
    }
}
