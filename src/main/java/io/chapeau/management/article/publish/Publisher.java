package io.chapeau.management.article.publish;

import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The one door to readers. Runs in the transaction that changes the article's state, so readers see the whole
 * of a publish or nothing of it. Locks are always taken in one order: article, category tree, discussion,
 * published rows, counters.
 */
@ApplicationScoped
public class Publisher {

    private final PublishedRepository published;
    private final Slugs slugs;

    Publisher(PublishedRepository published, Slugs slugs) {
        this.published = published;
        this.slugs = slugs;
    }

    /** Shows the article to readers in the state given; its links are those of the flushed working copy. */
    public void publish(Publishable article) {
        Rendering rendering = Rendering.of(article.body(), article.locale());
        published.shareCategoryTree();
        int comments = published.holdCommentCount(article.id());
        Set<UUID> before = published.targets(article.id());
        published.write(article, rendering, comments);
        published.linkAsWorkingCopy(article.id());
        Set<UUID> after = published.targets(article.id());
        Set<UUID> gained = without(after, before);
        published.count(gained, 1);
        slugs.reachCurrent(gained);
        published.count(without(before, after), -1);
        slugs.reach(EntityType.ARTICLE, article.id(), article.slug());
    }

    /** Takes the article from readers. */
    public void unpublish(UUID article) {
        published.shareCategoryTree();
        Set<UUID> before = published.targets(article);
        published.remove(article);
        published.count(before, -1);
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
