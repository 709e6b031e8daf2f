package io.chapeau.management.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A save as the service that made it tells of it.
 *
 * @param number of the revision; the one before it has the number before
 * @param version of the article after the save
 * @param content the article after the save
 * @param note what its editor says of it
 * @param restoredFrom the revision that was brought back; null for an edit
 */
public record Save(
        UUID articleId,
        int number,
        int version,
        JsonNode content,
        UUID by,
        Instant at,
        @Nullable String note,
        @Nullable Integer restoredFrom) {}
