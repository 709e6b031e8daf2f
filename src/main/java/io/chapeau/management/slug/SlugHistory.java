package io.chapeau.management.slug;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The slugs that an entity has and had. They are no part of it: none of this raises its version, and as each request
 * names one slug, nobody overwrites what somebody else did. Readers notice at once, so the change log tells.
 */
@ApplicationScoped
public class SlugHistory {

    public static final String ADDING =
            "Such as the address that it had on another site: it answers 308. It is no part of the entity, whose ETag"
                    + " stays; a slug that leads there already stays as it is.";
    public static final String FORGETTING =
            "Readers who come by it get 404 from then on, and anybody can have it. The ETag of the entity stays.";

    private final SlugRepository slugs;
    private final SlugClaims claims;
    private final ReachedSlugs reached;
    private final KnownOwners owners;
    private final ChangeLog changes;

    SlugHistory(SlugRepository slugs, SlugClaims claims, ReachedSlugs reached, KnownOwners owners, ChangeLog changes) {
        this.slugs = slugs;
        this.claims = claims;
        this.reached = reached;
        this.owners = owners;
        this.changes = changes;
    }

    @Transactional
    public Page<SlugView> list(EntityType type, UUID id, String sort, PageQuery page) {
        owners.of(type).requireReached(id);
        Set<String> shown = slugs.shown(id);
        return slugs.list(type, id, sort, page)
                .map(rows ->
                        rows.stream().map(row -> SlugView.of(row, id, shown)).toList());
    }

    /** Makes a slug lead readers to the entity; one that does so already stays as it is. */
    @RetryTransient
    @Transactional
    public SlugView add(EntityType type, UUID id, String slug, TakeOver takeOver) {
        requireWords(slug);
        int version = owners.of(type).hold(id);
        Set<String> shown = slugs.shown(id);
        boolean isThere = slugs.held(type, slug)
                .filter(held -> held.isOf(id) || held.isTakenFrom(id))
                .isPresent();
        if (!isThere) {
            SlugClaims.Outcome outcome = claims.claim(type, slug, id, false, takeOver, SlugPlace.PATH);
            if (outcome == SlugClaims.Outcome.TAKEN && shown.isEmpty()) {
                throw refused(
                        "notShown",
                        "Readers do not see this " + type.word() + ", so the slug would lead them nowhere. Have them"
                                + " see it first.");
            }
            reached.reach(id, slug, Set.of());
            changes.append(ChangeEntry.of(type.slugsChanged(), id, version).seenIf(!shown.isEmpty()));
        }
        return SlugView.of(slugs.row(type, slug), id, shown);
    }

    /** Makes a former slug lead nowhere; from then on anybody can have it. */
    @RetryTransient
    @Transactional
    public void forget(EntityType type, UUID id, String slug) {
        int version = owners.of(type).hold(id);
        HeldSlug held = Optional.of(slug)
                .filter(SlugText::isPossible)
                .flatMap(name -> slugs.held(type, name))
                .filter(found -> found.isOf(id) || found.isTakenFrom(id))
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(
                        "The " + type.word() + " has no slug '" + slug + "'. List its slugs with GET …/slugs."));
        if (held.isTakenFrom(id)) {
            slugs.forgetTaken(type, slug);
        } else {
            claims.objection(type, slug, held).ifPresent(reason -> {
                throw refused("inUse", reason + " Only a former slug can be forgotten.");
            });
            slugs.drop(type, slug);
        }
        changes.append(ChangeEntry.of(type.slugsChanged(), id, version)
                .seenIf(!slugs.shown(id).isEmpty()));
    }

    private static void requireWords(String slug) {
        if (!SlugText.isWellFormed(slug)) {
            String detail = "A slug is words of a-z and 0-9 with single hyphens between them, such as le-bon-chapeau, "
                    + SlugText.LONGEST + " characters at most, and does not look like an id.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("slug", "pattern", detail));
        }
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemType.CONFLICT.because(detail, ProblemError.ofParameter("slug", code, detail));
    }
}
