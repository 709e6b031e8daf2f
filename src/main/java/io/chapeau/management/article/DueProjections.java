package io.chapeau.management.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets previews see, before the port opens, the working copies whose projection is to be written anew: without one an
 * article could not be published. Several nodes may do it at once.
 */
@ApplicationScoped
class DueProjections {

    private static final Logger LOG = Logger.getLogger(DueProjections.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String DUE =
            "SELECT article_id FROM projection_due WHERE article_id > :last ORDER BY article_id LIMIT 200";
    private static final String DONE = "DELETE FROM projection_due WHERE article_id = :id";

    private final ArticleRepository articles;
    private final ArticleProjection projection;

    DueProjections(ArticleRepository articles, ArticleProjection projection) {
        this.articles = articles;
        this.projection = projection;
    }

    void write(@Observes StartupEvent start) {
        int written = 0;
        for (List<UUID> some = after(BEFORE_ALL); !some.isEmpty(); some = after(some.getLast())) {
            written += (int) some.stream().filter(this::write).count();
        }
        if (written > 0) {
            LOG.infof("Previews can show the working copies of %d articles", written);
        }
    }

    private List<UUID> after(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = articles.getEntityManager()
                    .createNativeQuery(DUE)
                    .setParameter("last", last.toString())
                    .getResultList();
            return rows.stream().map(UUID.class::cast).toList();
        });
    }

    /** What cannot be read stays on the list; its next save writes its projection. */
    private boolean write(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                articles.findForUpdate(id).ifPresent(projection::refresh);
                articles.getEntityManager()
                        .createNativeQuery(DONE)
                        .setParameter("id", id.toString())
                        .executeUpdate();
            });
            return true;
        } catch (IllegalStateException unreadable) {
            LOG.errorf(unreadable, "The working copy of article %s cannot be shown in previews", id);
            return false;
        }
    }
}
