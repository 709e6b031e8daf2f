package io.chapeau.webhook;

import io.chapeau.change.CacheTag;
import io.chapeau.change.Change;
import io.chapeau.change.ChangeType;
import io.chapeau.change.ChangedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The body of a message: what happened to what, and where its current state is. It holds nothing of the content,
 * so a receiver that comes late never acts on an old state; {@link MessageBody} adds that to what is being sent.
 *
 * @param type word of the catalogue of changes
 */
record WebhookEvent(String type, Instant timestamp, Data data) {

    static final String TEST = "webhook.test";

    /**
     * @param url where the entity is, also when it is gone and the answer will be 404
     * @param tags by which answers for readers are purged that may differ since
     */
    record Data(UUID id, int version, String url, List<String> tags) {}

    /** @param base what addresses start with; empty: they are relative to the product */
    static WebhookEvent of(Change change, ChangeType type, WebhookAudience audience, String base) {
        return new WebhookEvent(
                type.word(),
                change.at(),
                new Data(
                        change.entityId(),
                        change.version(),
                        base + path(change, type.entity(), audience),
                        change.tags().stream().map(CacheTag::word).toList()));
    }

    private static String path(Change change, ChangedEntity entity, WebhookAudience audience) {
        if (audience == WebhookAudience.MANAGEMENT) {
            return "/v1/management/" + collection(entity) + "/" + change.entityId();
        }
        if (entity == ChangedEntity.COMMENT) {
            // Readers get comments with their article only, which is the one that the change is related to.
            return "/v1/articles/" + change.related().iterator().next() + "/comments";
        }
        return "/v1/" + collection(entity) + "/" + change.entityId();
    }

    private static String collection(ChangedEntity entity) {
        return switch (entity) {
            case ARTICLE -> "articles";
            case AUTHOR -> "authors";
            case CATEGORY -> "categories";
            case TAG -> "tags";
            case COMMENT -> "comments";
            case COLLECTION -> "collections";
        };
    }
}
