package io.chapeau.change;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an answer can depend on: one entity (or group of translations), or all entities of a kind. An answer is good
 * until something that it carries the tag of has changed; whoever keeps answers elsewhere purges them by these words.
 *
 * @param word at most 20 characters, of those that headers for caches allow; the same on every node and for good
 */
public record CacheTag(String word) {

    private static final int BYTES = 12;

    /** An entity by its id. The first four bytes of an id are only the hour in which it was made. */
    public static CacheTag of(UUID id) {
        byte[] last = ByteBuffer.allocate(BYTES)
                .putInt((int) id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new CacheTag(Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }

    /**
     * What belongs to something, such as the articles of a category or the translations of a group: their lists and their
     * number change when one is published, and the name of the category on all other pages does not.
     */
    public static CacheTag membersOf(UUID id) {
        return new CacheTag("in-" + of(id).word());
    }

    /** All entities of a kind: lists of them, and addresses that lead to none. */
    public static CacheTag allOf(ChangedEntity kind) {
        return new CacheTag(kind.plural());
    }

    /** Everything that readers may see differently after a change. */
    public static Set<CacheTag> touchedBy(ChangeType type, UUID entity, Collection<UUID> related) {
        Set<CacheTag> tags = new LinkedHashSet<>();
        tags.add(of(entity));
        tags.add(allOf(type.entity()));
        // An article shows how many comments it has; whatever else is related only gains or loses a member.
        boolean showsIt = type.entity() == ChangedEntity.COMMENT;
        related.forEach(id -> tags.add(showsIt ? of(id) : membersOf(id)));
        return tags;
    }
}
