package io.chapeau.delivery.article;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of bodies that were asked for. */
record ArticleBodies(Map<BodyPart, Map<UUID, String>> parts) {

    @Nullable
    String of(UUID article, BodyPart part) {
        Map<UUID, String> texts = parts.get(part);
        return texts == null ? null : texts.get(article);
    }
}
