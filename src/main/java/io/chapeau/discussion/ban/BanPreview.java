package io.chapeau.discussion.ban;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a ban would have hit, had it been there.
 *
 * @param comments how many comments
 * @param approved how many of them readers see
 * @param isExact false when only the newest were looked at
 * @param newest some of them
 */
public record BanPreview(
        @Schema(description = "How many comments it would have hit.")
        int comments,

        @Schema(description = "How many of them are approved.")
        int approved,

        @Schema(
                description =
                        "False when only a part was looked at: the newest 2,000 comments for words and expressions,"
                                + " of them the newest with 1,000,000 characters together,"
                                + " the newest 10,000 of its domain for an e-mail address, the newest 10,000 of all that"
                                + " it hits otherwise, and 10,000 domains to find those below a domain.")
        boolean isExact,

        @Schema(description = "The newest of them, ten at most.")
        List<Hit> newest) {

    /** A comment that it would have hit. */
    @Schema(
            name = "BanHit",
            description = "A comment that a ban would have hit, as its author sent it, whatever a moderator"
                    + " has made of it.")
    public record Hit(UUID id, UUID articleId, String status, String authorName, String text, Instant createdAt) {}
}
