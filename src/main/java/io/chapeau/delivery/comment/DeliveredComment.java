package io.chapeau.delivery.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.http.paging.Page;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers see it.
 *
 * @param number its place among the approved comments of the article
 * @param parentId the comment that it answers
 * @param replies the first ones, in a tree
 */
public record DeliveredComment(
        UUID id,
        int number,

        @Schema(description = "Null: see removed.") @Nullable
        String authorName,

        @Schema(description = "Plain text, or Markdown where the site takes it; never HTML. Null: see removed.")
        @Nullable
        String text,

        @Schema(
                description = "The text as HTML: p, br, a, em, strong, code, pre and blockquote, links with"
                        + " rel=\"ugc nofollow\". Null: see removed.")
        @Nullable
        String html,

        Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The comment that it answers.") @Nullable
        UUID parentId,

        @Schema(description = "How deep it lies among the replies; 1: it answers the article.")
        int depth,

        @Schema(description = "Direct replies that readers see.")
        int replyCount,

        @Schema(description = "Written by the editors.") boolean staff,

        @Schema(description = "Moderators have changed its words.")
        boolean revised,

        @Schema(
                description =
                        "It is not seen, and only keeps the place of its replies. It can come back, such as an edited one that waits"
                                + " for a moderator.")
        boolean removed,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "With view=tree, the first replies in the order of the list; page.next goes with parent,"
                        + " view=tree and the same sort. Left out where"
                        + " there are none, deeper than was asked for, and of a level with more than 50 answered"
                        + " comments below all but the first 50: replyCount tells, and parent asks for them.")
        @Nullable
        Page<DeliveredComment> replies) {

    static DeliveredComment of(PublicComment comment) {
        return with(comment, null);
    }

    static DeliveredComment with(PublicComment comment, @Nullable Page<DeliveredComment> replies) {
        return new DeliveredComment(
                comment.id,
                comment.number,
                comment.authorName,
                comment.text,
                comment.html,
                comment.createdAt,
                comment.parentId,
                comment.depth,
                comment.replyCount,
                comment.staff && !comment.removed,
                comment.revised,
                comment.removed,
                replies);
    }
}
