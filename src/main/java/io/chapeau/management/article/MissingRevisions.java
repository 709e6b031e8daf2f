package io.chapeau.management.article;

import io.chapeau.http.contract.InputBinder;
import io.chapeau.management.article.revision.Revisions;
import io.chapeau.management.article.revision.Save;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Keeps, before the port opens, the working copies that were saved before revisions were: each as its first one. The
 * version of the article stays, and several nodes may do it at once.
 */
@ApplicationScoped
class MissingRevisions {

    private static final Logger LOG = Logger.getLogger(MissingRevisions.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int STEP = 200;
    /** In SQL, as each start asks: Hibernate takes a tenth of a second to read the first query of its own language. */
    private static final String WITHOUT =
            "SELECT id FROM article WHERE without_revision = TRUE AND id > :last ORDER BY id";

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
        for (List<UUID> some = after(BEFORE_ALL); !some.isEmpty(); some = after(some.getLast())) {
            kept += (int) some.stream().filter(this::keep).count();
        }
        if (kept > 0) {
            LOG.infof("The working copies of %d articles are kept as their first revisions", kept);
        }
    }

    private List<UUID> after(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> articles.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(WITHOUT, UUID.class)
                .setParameter("last", last.toString())
                .setMaxResults(STEP)
                .getResultList());
    }

    /** What cannot be read stays without: its next save is its first revision. */
    private boolean keep(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean mine = articles.update(CLAIM, id, Publication.PUBLISHED) > 0;
                if (mine) {
                    keep(articles.findById(id));
                }
                return mine;
            });
        } catch (IllegalStateException unreadable) {
            LOG.errorf(unreadable, "The working copy of article %s cannot be kept as a revision", id);
            return false;
        }
    }

    private void keep(Article article) {
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
