package io.chapeau.delivery.hot;

import io.chapeau.change.CacheTag;
import io.chapeau.change.ChangedEntity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the answer under way depends on, noted where it is read. Whoever reads something and does not note it here
 * makes an answer that outlives it; whoever notes too much only makes answers that are read again too soon.
 */
@RequestScoped
public class Dependencies {

    private final Set<CacheTag> tags = new LinkedHashSet<>();
    private boolean negotiated;

    /** An entity that the answer shows or is about. */
    public void on(UUID entity) {
        tags.add(CacheTag.of(entity));
    }

    /** Entities that the answer shows or is about. */
    public void on(Collection<UUID> entities) {
        entities.forEach(this::on);
    }

    /** What belongs to something: the articles of a category, an author or a tag, the translations of a group. */
    public void onMembersOf(UUID owner) {
        tags.add(CacheTag.membersOf(owner));
    }

    /** All entities of a kind: any of them may come to the answer, or leave it. */
    public void onAll(ChangedEntity kind) {
        tags.add(CacheTag.allOf(kind));
    }

    /** The languages that the client likes. */
    public void onAcceptedLanguages() {
        negotiated = true;
    }

    /** All that was noted, in the order in which it was read. */
    public Set<CacheTag> tags() {
        return tags;
    }

    /** Whether another client may get another answer at the same address. */
    public boolean isNegotiated() {
        return negotiated;
    }
}
