package io.chapeau.management.slug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slugs as they should be, said otherwise than the product says it: whom each slug leads readers to, and which one
 * each entity has. Everything else follows.
 */
final class SlugModel {

    /** Why a slug cannot be had: somebody has it now. */
    static final String TAKEN = "taken";

    /** Why a slug cannot be had unless it is taken over. */
    static final String FORMER = "formerSlug";

    static final String NONE = "";

    /** Something that has a slug. */
    static final class Entity {

        final String id;
        String working;

        /** The slug under which readers see it; null: they do not. */
        @Nullable
        String shown;

        boolean trashed;

        /** The slug of each save, the first one first. */
        final List<String> saves = new ArrayList<>();

        Entity(String id, String working) {
            this.id = id;
            this.working = working;
            saves.add(working);
        }
    }

    final List<Entity> entities = new ArrayList<>();
    private final Map<String, Entity> leads = new HashMap<>();

    /** Why an entity cannot have a slug; null for one that is to be. */
    String objection(@Nullable Entity entity, String slug, boolean takeOver) {
        Entity led = leads.get(slug);
        if (entities.stream().anyMatch(other -> other != entity && other.working.equals(slug))) {
            return TAKEN;
        }
        if (led == null || led == entity) {
            return NONE;
        }
        if (slug.equals(led.shown)) {
            return TAKEN;
        }
        return takeOver ? NONE : FORMER;
    }

    /** Whether the slug leads readers to somebody else. */
    boolean isForeign(Entity entity, String slug) {
        Entity led = leads.get(slug);
        return led != null && led != entity;
    }

    boolean has(Entity entity, String slug) {
        return entity.working.equals(slug) || leads.get(slug) == entity;
    }

    /** Whether its entity could lose it. */
    boolean isFormer(Entity entity, String slug) {
        return leads.get(slug) == entity && !entity.working.equals(slug) && !slug.equals(entity.shown);
    }

    /** Readers see the entity under this slug. */
    void show(Entity entity, String slug) {
        entity.shown = slug;
        leads.put(slug, entity);
    }

    /** The slug leads readers to the entity. */
    void lead(Entity entity, String slug) {
        leads.put(slug, entity);
    }

    void forget(String slug) {
        leads.remove(slug);
    }

    void remove(Entity entity) {
        entities.remove(entity);
        leads.values().removeIf(led -> led == entity);
    }

    /** The slug under which readers find something when they come by this one; null: they find nothing. */
    @Nullable
    String answer(String slug) {
        Entity led = leads.get(slug);
        return led == null ? null : led.shown;
    }

    /** The id of what they find. */
    @Nullable
    String found(String slug) {
        Entity led = leads.get(slug);
        return led == null || led.shown == null ? null : led.id;
    }
}
