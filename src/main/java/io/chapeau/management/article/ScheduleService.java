package io.chapeau.management.article;

import io.chapeau.access.Caller;
import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.schedule.Plan;
import io.chapeau.management.article.schedule.PlanState;
import io.chapeau.management.article.schedule.PlannedActionView;
import io.chapeau.management.article.schedule.ScheduleInput;
import io.chapeau.management.article.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans what is to happen to articles. A plan is no part of the article: its version stays. */
@ApplicationScoped
public class ScheduleService {

    private final ArticleAccess access;
    private final ArticleViews views;
    private final Publications publications;
    private final Schedules schedules;
    private final ChangeLog changes;
    private final Caller caller;
    private final Clock clock;

    ScheduleService(
            ArticleAccess access,
            ArticleViews views,
            Publications publications,
            Schedules schedules,
            ChangeLog changes,
            Caller caller,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.publications = publications;
        this.schedules = schedules;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Plans this and nothing else. */
    @RetryTransient
    @Transactional
    public ArticleView plan(UUID id, IfMatch ifMatch, ScheduleInput input) {
        Article article = access.forChange(id, ifMatch);
        access.isToBeDone(ArticleAction.SCHEDULE, article);
        Plan plan = Plan.read(input, clock.instant());
        if (plan.revision() != null) {
            publications.requireRevision(article, plan.revision());
        }
        if (!plan.publishes() && !article.publication.isVisible()) {
            String detail = "Readers do not see the article; plan publishAt as well.";
            throw ProblemType.CONFLICT.because(detail, ProblemError.at("/publishAt", "notPublished", detail));
        }
        if (schedules.plan(id, plan, caller.id(), clock.instant())) {
            changes.append(ChangeEntry.of(ChangeType.ARTICLE_SCHEDULED, id, article.version));
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    /** Gives up what is planned, and forgets what failed. */
    @RetryTransient
    @Transactional
    public ArticleView cancel(UUID id, IfMatch ifMatch) {
        Article article = access.forChange(id, ifMatch);
        access.isToBeDone(ArticleAction.SCHEDULE, article);
        if (schedules.cancel(id, "Cancelled.", clock.instant())) {
            changes.append(ChangeEntry.of(ChangeType.ARTICLE_SCHEDULED, id, article.version));
        }
        return views.view(article, BodyFormat.BLOCKS);
    }

    @Transactional
    public Page<PlannedActionView> list(
            @Nullable PlanState state, @Nullable UUID article, String sort, PageQuery page) {
        return schedules.list(state, article, sort, page);
    }
}
