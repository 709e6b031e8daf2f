package io.chapeau.delivery.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment among the latest of the site, with the article that it is about. */
public record DeliveredLatestComment(
        UUID id,

        @Schema(description = "Its place among the approved comments of the article.")
        int number,

        String authorName,

        @Schema(description = "Plain text, or Markdown where the site takes it; never HTML.")
        String text,

        @Schema(description = "The text as HTML.") String html,
        Instant createdAt,
        @Nullable UUID parentId,
        @Schema(description = "Written by the editors.") boolean staff,

        @Schema(description = "Moderators have changed its words.")
        boolean revised,

        CommentedArticle article) {

    /** The article that a comment is about. */
    public record CommentedArticle(UUID id, String slug, String title) {}

    static DeliveredLatestComment of(PublicLatestComment comment) {
        return new DeliveredLatestComment(
                comment.id,
                comment.number,
                comment.authorName,
                comment.text,
                comment.html,
                comment.createdAt,
                comment.parentId,
                comment.staff,
                comment.revised,
                new CommentedArticle(comment.articleId, comment.articleSlug, comment.articleTitle));
    }
}
