package io.chapeau.management.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What emptying the trash came to.
 *
 * @param purged how many articles are gone for good
 * @param more whether others are left, for another request
 */
public record EmptiedTrash(
        @Schema(description = "How many articles are gone for good.")
        int purged,

        @Schema(
                description =
                        "Whether others are left, also where the database failed in the midst; send the request again, under"
                                + " another Idempotency-Key.")
        boolean more) {}
