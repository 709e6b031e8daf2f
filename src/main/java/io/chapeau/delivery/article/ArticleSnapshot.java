package io.chapeau.delivery.article;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An earlier state of an article, finished as publish would have finished it, that lies in no projection.
 *
 * @param cover JSON, as in a projection
 * @param seo JSON, as in a projection
 * @param body the forms of the body and what is derived from it, by the properties that show them
 * @param links with every ancestor of its categories
 */
public record ArticleSnapshot(
        UUID id,
        int version,
        String slug,
        String locale,
        UUID translationGroupId,
        String title,
        @Nullable String standfirst,
        String excerpt,
        @Nullable String cover,
        String seo,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount,
        int readingMinutes,
        boolean commentsOpen,
        Map<String, String> body,
        List<LinkRow> links) {

    /** What it is by itself, with the number of comments that it has now. */
    ArticleFacts facts(int commentCount) {
        return new ArticleFacts(
                id,
                version,
                slug,
                locale,
                translationGroupId,
                title,
                standfirst,
                excerpt,
                cover,
                seo,
                publishedAt,
                updatedAt,
                wordCount,
                readingMinutes,
                commentCount,
                commentsOpen);
    }

    /** The parts of its body that are shown, as far as there are any. */
    Map<BodyPart, String> bodies(Set<BodyPart> shown) {
        Map<BodyPart, String> bodies = new EnumMap<>(BodyPart.class);
        for (BodyPart part : shown) {
            String text = body.get(part.property());
            if (text != null) {
                bodies.put(part, text);
            }
        }
        return bodies;
    }
}
