package io.chapeau.delivery.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The articles before and after one in order of publication, in its language.
 *
 * @param previous the next older one
 * @param next the next newer one
 */
public record DeliveredNeighbours(
        @Nullable DeliveredNeighbour previous, @Nullable DeliveredNeighbour next) {

    /** As much of an article as a link to it needs. */
    public record DeliveredNeighbour(UUID id, String slug, String title) {}
}
