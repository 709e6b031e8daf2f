package io.chapeau.management.article;

import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.article.schedule.Schedule;
import io.chapeau.management.article.schedule.Schedules;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Articles as owners of slugs. */
@ApplicationScoped
class ArticleSlugs implements SlugOwners {

    private final ArticleAccess access;
    private final Schedules schedules;
    private final Revisions revisions;

    ArticleSlugs(ArticleAccess access, Schedules schedules, Revisions revisions) {
        this.access = access;
        this.schedules = schedules;
        this.revisions = revisions;
    }

    @Override
    public EntityType type() {
        return EntityType.ARTICLE;
    }

    @Override
    public void requireReached(UUID id) {
        access.read(id);
    }

    @Override
    public int hold(UUID id) {
        Article article = access.readHeld(id);
        access.isToBeDone(ArticleAction.EDIT, article);
        return article.version;
    }

    @Override
    public Optional<String> objection(UUID owner, String slug) {
        if (!access.reaches(owner)) {
            return Optional.of("It is a former one; an editor can take it.");
        }
        Schedule plan = schedules.of(owner);
        if (plan == null || plan.revision() == null) {
            return Optional.empty();
        }
        boolean returns = slug.equals(
                revisions.content(owner, plan.revision()).path("slug").textValue());
        return returns
                ? Optional.of(
                        "Readers are to see it under this slug again at " + plan.publishAt() + "; cancel that first.")
                : Optional.empty();
    }
}
