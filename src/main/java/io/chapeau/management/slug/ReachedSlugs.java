package io.chapeau.management.slug;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The moment in which readers see an entity under a slug. It is the entity's for good then, and whoever it was taken
 * from has lost it, also if readers see nothing of the new owner when the transaction ends. So the log tells of the
 * loser too: what was read of the slug before carries its name and not that of the new owner.
 */
@ApplicationScoped
class ReachedSlugs {

    private final SlugRepository slugs;
    private final ChangeLog changes;

    ReachedSlugs(SlugRepository slugs, ChangeLog changes) {
        this.slugs = slugs;
        this.changes = changes;
    }

    /** Readers see an entity under this slug, and the others under those that they have now. */
    void reach(UUID named, String slug, Collection<UUID> others) {
        List<SlugLoser> losers = slugs.losers(named, slug, others);
        slugs.reach(named, slug, others);
        tell(losers);
    }

    /** Readers see the entity under the slugs that it has now, one a language at most. */
    void reachCurrent(UUID entity) {
        List<SlugLoser> losers = slugs.losersOfCurrent(entity);
        slugs.reachCurrent(entity);
        tell(losers);
    }

    private void tell(List<SlugLoser> losers) {
        for (SlugLoser loser : losers) {
            slugs.version(loser.id())
                    .ifPresent(version ->
                            changes.append(ChangeEntry.of(loser.type().slugsChanged(), loser.id(), version)
                                    .seenIf(!slugs.shown(loser.id()).isEmpty())));
        }
    }
}
