package io.chapeau.management.article;

import io.chapeau.http.contract.InputBinder;
import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.article.revision.Save;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Keeps, before the port opens, the working copies that were saved before revisions were: each as its first one. The
 * version of the article stays, and several nodes may do it at once.
 */
@ApplicationScoped
class MissingRevisions {

    private static final Logger LOG = Logger.getLogger(MissingRevisions.class);
    private static final int STEP = 50;
    private static final String WITHOUT = "from Article a where a.withoutRevision = true";
    private static final String CLAIM = """
            update Article a set a.revision = 1,
                   a.publishedRevision = case when a.publication = ?2 then 1 else null end
             where a.id = ?1 and a.revision = 0""";

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final Revisions revisions;
    private final InputBinder binder;

    MissingRevisions(ArticleRepository articles, ArticleViews views, Revisions revisions, InputBinder binder) {
        this.articles = articles;
        this.views = views;
        this.revisions = revisions;
        this.binder = binder;
    }

    void keep(@Observes StartupEvent start) {
        int kept = 0;
        for (int step = step(); step > 0; step = step()) {
            kept += step;
        }
        if (kept > 0) {
            LOG.infof("The working copies of %d articles are kept as their first revisions", kept);
        }
    }

    private int step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Article> some = articles.find(WITHOUT).page(0, STEP).list();
            some.forEach(this::keep);
            return some.size();
        });
    }

    private void keep(Article article) {
        if (articles.update(CLAIM, article.id, Publication.PUBLISHED) == 0) {
            return;
        }
        revisions.record(new Save(
                article.id,
                1,
                article.version,
                binder.tree(views.content(article)),
                article.updatedBy,
                article.updatedAt,
                null,
                null));
        if (article.publication == Publication.PUBLISHED) {
            revisions.publish(article.id, 1);
        }
    }
}
