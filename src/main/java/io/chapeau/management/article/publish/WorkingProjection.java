package io.chapeau.management.article.publish;

import io.chapeau.database.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Shows working copies to previews, in the transaction of the save. What a preview shows is, byte for byte, what
 * readers get when the working copy is published: publishing copies it.
 */
@ApplicationScoped
public class WorkingProjection {

    private final ProjectionRepository projections;
    private final PublishedRepository published;
    private final Choices choices;

    WorkingProjection(ProjectionRepository projections, PublishedRepository published, Choices choices) {
        this.projections = projections;
        this.published = published;
        this.choices = choices;
    }

    /**
     * Keeps the category tree and the groups as they are until the end of the transaction. A save does it before it
     * writes its links: these share the rows of their targets, which whoever changes a category or publishes wants
     * after tree and group.
     *
     * @param groups of translations, in which the article was and will be
     */
    public void hold(Collection<UUID> groups) {
        published.shareCategoryTree();
        choices.hold(groups);
    }

    /** The article as its working copy is now; its row is locked. */
    public void write(Publishable article) {
        Rendering rendering = Rendering.of(article.body(), article.locale());
        published.shareCategoryTree();
        choices.around(
                Projection.PREVIEW, article.id(), () -> projections.write(Projection.PREVIEW, article, rendering));
    }

    /** Takes the article from previews: it is in the trash or in the archive. */
    public void remove(UUID article) {
        choices.around(Projection.PREVIEW, article, () -> projections.remove(Projection.PREVIEW, article));
    }
}
