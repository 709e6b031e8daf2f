package io.chapeau.delivery.article;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of bodies that were asked for. */
record ArticleBodies(Map<BodyPart, Map<UUID, String>> parts) {

    /** The same of an article that lies in no projection. */
    static ArticleBodies of(ArticleSnapshot snapshot, Set<BodyPart> wanted) {
        Map<BodyPart, Map<UUID, String>> parts = new EnumMap<>(BodyPart.class);
        for (BodyPart part : wanted) {
            String text = snapshot.body().get(part.property());
            if (text != null) {
                parts.put(part, Map.of(snapshot.id(), text));
            }
        }
        return new ArticleBodies(parts);
    }

    @Nullable
    String of(UUID article, BodyPart part) {
        Map<UUID, String> texts = parts.get(part);
        return texts == null ? null : texts.get(article);
    }
}
