package io.chapeau.management.slug;

import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides who gets a slug: whoever inserts its row; later whoever may take it over, under the lock of that row. Only a
 * former slug can be taken: none that a working copy has, none under which readers see somebody now, none to which
 * its owner objects.
 */
@ApplicationScoped
class SlugClaims {

    private final SlugRepository slugs;
    private final KnownOwners owners;
    private final Clock clock;

    SlugClaims(SlugRepository slugs, KnownOwners owners, Clock clock) {
        this.slugs = slugs;
        this.owners = owners;
        this.clock = clock;
    }

    /** How an entity came by a slug. */
    enum Outcome {
        OWN,
        FREE,
        TAKEN
    }

    /** Gives the slug to the entity, or refuses with 409. */
    Outcome claim(EntityType type, String slug, UUID entity, boolean working, TakeOver takeOver, SlugPlace place) {
        if (SlugText.isUuidLike(slug)) {
            String detail = "A slug must not look like an id; choose words.";
            throw ProblemType.INVALID.because(detail, place.error("uuidLike", detail));
        }
        if (slugs.claim(type, slug, entity, clock.instant(), working)) {
            return Outcome.FREE;
        }
        HeldSlug held = slugs.held(type, slug)
                .orElseThrow(() -> new IllegalStateException("A row that refused another one is locked"));
        if (held.isOf(entity)) {
            return Outcome.OWN;
        }
        requireFormer(type, slug, held, place);
        if (!takeOver.isWanted()) {
            throw refused(place, "formerSlug", former(type, slug, held) + " " + place.remedy());
        }
        slugs.takeOver(type, slug, entity, clock.instant(), working);
        return Outcome.TAKEN;
    }

    /** Why a slug that an entity has is not one that it can lose; empty: it can. */
    Optional<String> objection(EntityType type, String slug, HeldSlug held) {
        if (held.working()) {
            return Optional.of("It is the slug of the working copy.");
        }
        if (slugs.shown(held.owner()).contains(slug)) {
            return Optional.of("Readers see it under this slug until its next publish.");
        }
        return owners.of(type).objection(held.owner(), slug);
    }

    private void requireFormer(EntityType type, String slug, HeldSlug held, SlugPlace place) {
        objection(type, slug, held).ifPresent(reason -> {
            throw refused(
                    place,
                    "taken",
                    "The slug '" + slug + "' belongs to another " + type.word() + ", " + type.path(held.owner()) + ". "
                            + reason + " Choose another one.");
        });
    }

    private static String former(EntityType type, String slug, HeldSlug held) {
        return "The slug '" + slug + "' is a former one of another " + type.word() + ", " + type.path(held.owner())
                + ", and leads readers there.";
    }

    private static ProblemException refused(SlugPlace place, String code, String detail) {
        return ProblemType.CONFLICT.because(detail, place.error(code, detail));
    }
}
