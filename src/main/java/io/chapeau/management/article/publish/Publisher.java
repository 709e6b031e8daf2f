package io.chapeau.management.article.publish;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.Projection;
import io.chapeau.management.slug.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * The one door to readers. Runs in the transaction that changes the article's state, so readers see the whole
 * of a publish or nothing of it. Locks are always taken in one order: article, category tree, discussion,
 * published rows, counters.
 */
@ApplicationScoped
public class Publisher {

    private final ProjectionRepository projections;
    private final PublishedRepository published;
    private final Choices choices;
    private final Slugs slugs;
    private final Sightings sightings;
    private final ChangeLog changes;

    Publisher(
            ProjectionRepository projections,
            PublishedRepository published,
            Choices choices,
            Slugs slugs,
            Sightings sightings,
            ChangeLog changes) {
        this.projections = projections;
        this.published = published;
        this.choices = choices;
        this.slugs = slugs;
        this.sightings = sightings;
        this.changes = changes;
    }

    /**
     * Shows the working copy to readers, as previews show it.
     *
     * @param shown whether readers see the article already, in an older state
     */
    public void publishWorkingCopy(PublishedState state, boolean shown) {
        publish(state, shown, () -> choices.around(Projection.PREVIEW, state.id(), () -> projections.copy(state)));
    }

    /** Shows an earlier state of the article to readers; previews go on showing the working copy. */
    public void publishEarlierState(Publishable article, boolean shown) {
        Rendering rendering = Rendering.of(article.body(), article.locale());
        publish(PublishedState.of(article), shown, () -> projections.write(Projection.PUBLISHED, article, rendering));
    }

    private void publish(PublishedState state, boolean shown, Runnable write) {
        published.shareCategoryTree();
        int comments = published.holdCommentCount(state.id());
        PublishedPlaces before = projections.publishedPlaces(state.id());
        choices.around(Projection.PUBLISHED, state.id(), write);
        PublishedPlaces after = projections.publishedPlaces(state.id());
        ChangeType type = shown ? ChangeType.ARTICLE_UPDATED : ChangeType.ARTICLE_PUBLISHED;
        tell(type, state.id(), state.version(), before.and(after));
        Set<UUID> gained = after.targetsWithout(before);
        published.count(gained, 1);
        Set<UUID> lost = before.targetsWithout(after);
        published.count(lost, -1);
        if (comments > 0) {
            published.moveComments(state.id(), gained, lost);
        }
        slugs.reach(state.id(), state.slug(), gained);
        sightings.targetsMayAppear(gained);
        sightings.targetsMayVanish(lost);
        if (!shown) {
            sightings.collectionsChange(state.id());
        }
        if (!shown && comments > 0) {
            sightings.commentsAppear(state.id());
        }
    }

    /** Takes the article from readers; the version is that of the flushed working copy. */
    public void unpublish(UUID article, int version) {
        published.shareCategoryTree();
        PublishedPlaces before = projections.publishedPlaces(article);
        choices.around(Projection.PUBLISHED, article, () -> projections.remove(Projection.PUBLISHED, article));
        published.count(before.targets(), -1);
        tell(ChangeType.ARTICLE_UNPUBLISHED, article, version, before.and(before));
        sightings.targetsMayVanish(before.targets());
        sightings.commentsVanish(article);
        sightings.collectionsChange(article);
    }

    private void tell(ChangeType type, UUID article, int version, Set<UUID> shownBy) {
        changes.append(ChangeEntry.of(type, article, version).relatedTo(shownBy));
    }
}
