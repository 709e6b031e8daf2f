package io.chapeau.management.slug;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives entities their slugs. Every method runs in the transaction of its caller, so a slug is taken and
 * given up together with the write that needed it.
 */
@ApplicationScoped
public class Slugs {

    private final SlugRepository slugs;
    private final SlugClaims claims;
    private final ReachedSlugs reached;
    private final Clock clock;

    Slugs(SlugRepository slugs, SlugClaims claims, ReachedSlugs reached, Clock clock) {
        this.slugs = slugs;
        this.claims = claims;
        this.reached = reached;
        this.clock = clock;
    }

    /**
     * The working slug for an entity: the requested one, else the current one, else one made of its title.
     * A requested slug that belongs to another entity is a 409, unless it is a former one of it and may be taken
     * over; a made one gets the next free number.
     */
    public String assign(EntityType type, UUID entity, SlugWish wish, TakeOver takeOver) {
        String slug = claimed(type, entity, wish, takeOver, SlugPlace.BODY);
        if (wish.current() != null && !slug.equals(wish.current())) {
            slugs.makeWorking(type, Set.of(slug), entity);
        }
        return slug;
    }

    /**
     * The same for an entity with names in several languages. Two of them may share a slug.
     *
     * @param before the slugs that the names in other languages have now, by language
     */
    public AssignedSlugs assign(
            EntityType type,
            UUID entity,
            SlugWish own,
            SortedMap<String, SlugWish> localized,
            SortedMap<String, String> before,
            TakeOver takeOver) {
        SortedMap<String, String> assigned = new TreeMap<>();
        AssignedSlugs all = new AssignedSlugs(claimed(type, entity, own, takeOver, SlugPlace.BODY), assigned);
        localized.forEach(
                (locale, wish) -> assigned.put(locale, claimed(type, entity, wish, takeOver, SlugPlace.of(locale))));
        if (!all.own().equals(own.current()) || !assigned.equals(before)) {
            slugs.makeWorking(type, all.all(), entity);
            // The first language to have a slug is the one that it is found by; its own name comes before all others.
            assigned.reversed().forEach((locale, slug) -> slugs.nameLocale(type, slug, locale));
            slugs.nameLocale(type, all.own(), null);
        }
        return all;
    }

    /** Claims a slug that an entity had before and may have lost; 409 when another one has taken it. */
    public void hold(EntityType type, UUID entity, String slug) {
        claims.claim(type, slug, entity, false, TakeOver.NO, SlugPlace.REVISION);
    }

    /**
     * Marks a slug as one under which readers see the entity: from now on it is never forgotten, and whoever it was
     * taken from has lost it. The same for the slugs that others have now; their rows must be locked, or a change may
     * slip in.
     */
    public void reach(UUID entity, String slug, Collection<UUID> others) {
        reached.reach(entity, slug, others);
    }

    /** The same for the slugs that this entity has now. */
    public void reachCurrent(UUID entity) {
        reached.reachCurrent(entity);
    }

    /**
     * Gives up every slug of an entity that is gone for good. What it had taken and readers never reached there goes
     * back.
     */
    public void release(EntityType type, UUID entity) {
        slugs.dropAll(type, entity);
    }

    private String claimed(EntityType type, UUID entity, SlugWish wish, TakeOver takeOver, SlugPlace place) {
        if (wish.requested() != null && !wish.requested().equals(wish.current())) {
            claims.claim(type, wish.requested(), entity, true, takeOver, place);
            return wish.requested();
        }
        if (wish.current() != null) {
            return wish.current();
        }
        String made = SlugText.of(wish.title(), type.word());
        boolean isOwn = !place.equals(SlugPlace.BODY) && isOf(type, entity, made);
        return isOwn ? made : make(type, entity, made);
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

    /** Whether the entity has the slug already: that of its name in another language, or a former one. */
    private boolean isOf(EntityType type, UUID entity, String slug) {
        return slugs.held(type, slug).filter(held -> held.isOf(entity)).isPresent();
    }
}
