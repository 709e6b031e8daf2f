package io.chapeau.management.slug;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
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
    private final Clock clock;

    Slugs(SlugRepository slugs, Clock clock) {
        this.slugs = slugs;
        this.clock = clock;
    }

    /**
     * The working slug for an entity: the requested one, else the current one, else one made of its title.
     * A requested slug that belongs to another entity is a 409; a made one gets the next free number.
     */
    public String assign(
            EntityType type, UUID entity, @Nullable String requested, @Nullable String current, String title) {
        if (requested != null && !requested.equals(current)) {
            return take(type, entity, requested);
        }
        if (current != null) {
            return current;
        }
        return make(type, entity, SlugText.of(title, type.word()));
    }

    /** Claims a slug that an entity had before and may have lost; 409 when another one has taken it. */
    public void hold(EntityType type, UUID entity, String slug) {
        boolean isHeld = slugs.claim(type, slug, entity, clock.instant(), false)
                || slugs.owner(type, slug).filter(entity::equals).isPresent();
        if (!isHeld) {
            throw taken(type, slug);
        }
    }

    /** Marks a slug as one that readers have reached: from now on it is never forgotten. */
    public void reach(EntityType type, UUID entity, String slug) {
        slugs.reach(type, slug, entity);
    }

    /** The same for the slugs that these entities have now; their rows must be locked, or a change may slip in. */
    public void reachCurrent(Collection<UUID> entities) {
        if (!entities.isEmpty()) {
            slugs.reachCurrent(entities);
        }
    }

    /** Gives up every slug of an entity that is gone for good. */
    public void release(EntityType type, UUID entity) {
        slugs.dropAll(type, entity);
    }

    private String take(EntityType type, UUID entity, String slug) {
        if (SlugText.isUuidLike(slug)) {
            String detail = "A slug must not look like an id; choose words.";
            throw ProblemType.INVALID.because(detail, ProblemError.at("/slug", "uuidLike", detail));
        }
        if (!slugs.claim(type, slug, entity, clock.instant(), true)) {
            boolean own = slugs.owner(type, slug).filter(entity::equals).isPresent();
            if (!own) {
                throw taken(type, slug);
            }
        }
        slugs.makeWorking(type, slug, entity);
        return slug;
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

    private static ProblemException taken(EntityType type, String slug) {
        String detail = "The slug '" + slug + "' belongs to another " + type.word() + ". Choose another one.";
        return ProblemType.CONFLICT.because(detail, ProblemError.at("/slug", "taken", detail));
    }
}
