package io.chapeau.management.article;

import io.chapeau.access.Role;
import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.DatabaseTrouble;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.management.article.schedule.DueAction;
import io.chapeau.management.article.schedule.Schedules;
import io.chapeau.management.schedule.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries out what is due. An action and the mark that it is done are one transaction that holds article and plan: a
 * node that dies has done both or nothing, and of two nodes one finds nothing to do.
 */
@ApplicationScoped
public class ScheduleExecution implements DueWork {

    private static final Logger LOG = Logger.getLogger(ScheduleExecution.class);

    private final ArticleRepository articles;
    private final Publications publications;
    private final Schedules schedules;
    private final ChangeLog changes;
    private final Clock clock;

    ScheduleExecution(
            ArticleRepository articles,
            Publications publications,
            Schedules schedules,
            ChangeLog changes,
            Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.schedules = schedules;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Due> due(int atMost) {
        return schedules.due(clock.instant(), atMost);
    }

    @Override
    @RetryTransient
    @Transactional
    public void carryOut(Due next) {
        UUID plan = next.id();
        // The article first: everybody who changes its plans holds it already.
        schedules.article(plan).flatMap(articles::findForUpdate).ifPresent(article -> schedules
                .take(plan, clock.instant())
                .ifPresent(due -> {
                    carryOut(due, article);
                    schedules.done(plan, clock.instant());
                }));
    }

    @Override
    @RetryTransient
    @Transactional
    public void failed(Due next, RuntimeException failure) {
        UUID plan = next.id();
        boolean isRefused = failure instanceof ProblemException;
        String reason = isRefused ? String.valueOf(failure.getMessage()) : fault(plan, failure);
        schedules.article(plan).flatMap(articles::findForUpdate).ifPresent(article -> {
            if (schedules.failed(plan, reason, clock.instant())) {
                changes.append(ChangeEntry.of(ChangeType.ARTICLE_SCHEDULE_FAILED, article.id, article.version));
            }
        });
    }

    private void carryOut(DueAction due, Article article) {
        switch (due.action()) {
            case PUBLISH -> publish(due, article);
            case UNPUBLISH -> {
                if (article.isToBeDone(ArticleAction.UNPUBLISH, Role.ADMIN)) {
                    publications.withdraw(article);
                }
            }
        }
    }

    private void publish(DueAction due, Article article) {
        boolean isToBeDone = article.isToBeDone(ArticleAction.PUBLISH, Role.ADMIN);
        int number = due.revision() == null ? article.revision : due.revision();
        boolean isNews = due.revision() == null ? isToBeDone : !due.revision().equals(article.publishedRevision);
        if (isNews) {
            publications.check(article, number).requireNoErrors();
            publications.publishRevision(article, number, due.dueAt());
        }
    }

    private static String fault(UUID plan, RuntimeException failure) {
        LOG.errorf(failure, "Plan %s could not be carried out", plan);
        return DatabaseTrouble.in(failure)
                .map(DatabaseTrouble::words)
                .orElse("The fault is on our side; the log tells more under this plan: " + plan + ".");
    }
}
