package io.chapeau.management.slug;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives entities their slugs. Every method runs in the transaction of its caller, so a slug is taken and
 * given up together with the write that needed it.
 */
@ApplicationScoped
public class Slugs {

    private final SlugRepository slugs;
    private final SlugClaims claims;
    private final Clock clock;

    Slugs(SlugRepository slugs, SlugClaims claims, Clock clock) {
        this.slugs = slugs;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * The working slug for an entity: the requested one, else the current one, else one made of its title.
     * A requested slug that belongs to another entity is a 409, unless it is a former one of it and may be taken
     * over; a made one gets the next free number.
     */
    public String assign(
            EntityType type,
            UUID entity,
            @Nullable String requested,
            @Nullable String current,
            String title,
            TakeOver takeOver) {
        if (requested != null && !requested.equals(current)) {
            claims.claim(type, requested, entity, true, takeOver, SlugPlace.BODY);
            slugs.makeWorking(type, requested, entity);
            return requested;
        }
        if (current != null) {
            return current;
        }
        return make(type, entity, SlugText.of(title, type.word()));
    }

    /** Claims a slug that an entity had before and may have lost; 409 when another one has taken it. */
    public void hold(EntityType type, UUID entity, String slug) {
        claims.claim(type, slug, entity, false, TakeOver.NO, SlugPlace.REVISION);
    }

    /**
     * Marks a slug as one under which readers see the entity: from now on it is never forgotten, and whoever it was
     * taken from has lost it.
     */
    public void reach(EntityType type, UUID entity, String slug) {
        slugs.reach(type, slug, entity);
    }

    /** The same for the slugs that these entities have now; their rows must be locked, or a change may slip in. */
    public void reachCurrent(Collection<UUID> entities) {
        if (!entities.isEmpty()) {
            slugs.reachCurrent(entities);
        }
    }

    /**
     * Gives up every slug of an entity that is gone for good. What it had taken and readers never reached there goes
     * back.
     */
    public void release(EntityType type, UUID entity) {
        slugs.dropAll(type, entity);
    }

    private String make(EntityType type, UUID entity, String base) {
        if (slugs.claim(type, base, entity, clock.instant(), true)) {
            return base;
        }
        Set<String> taken = slugs.numbered(type, base);
        for (int number = 2; ; number++) {
            String candidate = base + "-" + number;
            if (!taken.contains(candidate) && slugs.claim(type, candidate, entity, clock.instant(), true)) {
                return candidate;
            }
        }
    }
}
