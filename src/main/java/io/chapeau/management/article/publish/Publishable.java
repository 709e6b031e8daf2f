package io.chapeau.management.article.publish;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.content.Body;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A working copy on its way to readers: exactly what may become public, and nothing else.
 *
 * @param version of the working copy that readers will see
 * @param cover JSON of the cover
 * @param seo JSON of what search engines are told
 * @param commentPolicy null: the site may still close the comments
 * @param publishedAt the date that readers see
 * @param updatedAt the moment of this publish
 * @param categoryIds its own categories, without their ancestors
 */
public record Publishable(
        UUID id,
        int version,
        String slug,
        String locale,
        UUID translationGroupId,
        String title,
        @Nullable String standfirst,
        Body body,
        @Nullable String cover,
        String seo,
        @Nullable CommentPolicy commentPolicy,
        Instant publishedAt,
        Instant updatedAt,
        List<UUID> authorIds,
        List<UUID> categoryIds,
        List<UUID> tagIds) {

    /** Whether the article itself lets readers comment; the site may close it all the same. */
    public boolean commentsOpen() {
        return commentPolicy != CommentPolicy.CLOSED;
    }
}
