package io.chapeau.discussion;

import io.chapeau.access.Caller;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.CommentWorkflow.Verdict;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.network.ClientHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides about comments. Locks are always taken in one order (article, discussion, comment, published
 * article), so moderators and publishing editors wait for each other but never in a circle.
 */
@ApplicationScoped
public class ModerationService {

    private static final String TOO_MANY_TO_SORT =
            "More than 5,000 comments match the filters beside q. Narrow them down, or sort by score with no other"
                    + " filter than status, scoreFrom and q.";

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final CommentSteps steps;
    private final CommentChecks checks;
    private final CommentCounting counting;
    private final Sealing sealing;
    private final ClientHashes clients;
    private final Caller caller;
    private final Clock clock;

    ModerationService(
            CommentRepository comments,
            DiscussionRepository discussions,
            CommentSteps steps,
            CommentChecks checks,
            CommentCounting counting,
            Sealing sealing,
            ClientHashes clients,
            Caller caller,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.steps = steps;
        this.checks = checks;
        this.counting = counting;
        this.sealing = sealing;
        this.clients = clients;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<ModeratedCommentView> list(CommentFilter filter, String sort, PageQuery page) {
        boolean isSorted = sort.endsWith("score") && !filter.isAlongScores();
        boolean goesOn = page.cursor() != null || (page.page() != null && page.page() > 1);
        int most = goesOn ? CommentConditions.FEW_AND_THOSE_WHO_ARRIVED : CommentConditions.FEW;
        if (isSorted && comments.areMoreThan(most, filter.withoutWords())) {
            throw ProblemType.MALFORMED_REQUEST.because(
                    TOO_MANY_TO_SORT, ProblemError.ofParameter("sort", "combination", TOO_MANY_TO_SORT));
        }
        return comments.list(filter, sort, isSorted, most, page).map(this::views);
    }

    /** The comments of a person, newest first. */
    @Transactional
    public Page<ModeratedCommentView> of(String email, PageQuery page) {
        return comments.of(sealing.emailHash(email), page).map(this::views);
    }

    @Transactional
    public List<UUID> idsOf(String email, int limit) {
        return comments.idsOf(sealing.emailHash(email), limit);
    }

    /**
     * The oldest of those that a filter means and that an action takes elsewhere. Others would be met again and again by
     * whoever repeats the action until the filter means none any more.
     */
    @Transactional
    public Oldest oldest(CommentFilter filter, CommentAction action, int most) {
        return comments.oldest(filter, CommentWorkflow.leftBy(action), most);
    }

    /** How many a filter means that an action takes elsewhere, counted to 10,000 at most. */
    @Transactional
    public Counted count(CommentFilter filter, CommentAction action) {
        return comments.count(filter, CommentWorkflow.leftBy(action));
    }

    @Transactional
    public CommentCounts counts(@Nullable UUID article) {
        return counting.counts(article, clock.instant());
    }

    @Transactional
    public ModeratedCommentView get(UUID id) {
        return view(id);
    }

    /**
     * Keeps a comment as it is until the transaction ends, for something that is said beside it. Refuses with 409 where its
     * author was erased: no later erasure would find what is said there.
     */
    @Transactional
    public void holdForNote(UUID id) {
        if (comments.findForUpdate(id).orElseThrow(() -> missing(id)).isErased()) {
            throw ProblemType.CONFLICT.because(
                    "The comment was erased, with all that was said about it. Its empty place takes no notes.");
        }
    }

    @Transactional
    Page<CommentTransitionView> history(UUID id, String sort, PageQuery page) {
        view(id);
        return comments.history(id, sort, page)
                .map(steps -> steps.stream().map(CommentTransitionView::of).toList());
    }

    /** All steps of each of these comments, the oldest first. */
    @Transactional
    public Map<UUID, List<CommentTransitionView>> histories(List<UUID> ids) {
        return comments.histories(ids)
                .collect(Collectors.groupingBy(
                        step -> step.transition().commentId,
                        Collectors.mapping(CommentTransitionView::of, Collectors.toList())));
    }

    /** Does what a moderator does; what stands already is not changed, not even who decided it. */
    @RetryTransient
    @Transactional
    public ModeratedCommentView act(UUID id, IfMatch ifMatch, CommentAction action, @Nullable String reason) {
        OptionalInt unused = decide(id, ifMatch, action, reason);
        return view(id);
    }

    /** Does the same and answers only the version that came of it; empty: the comment stood there already. */
    @RetryTransient
    @Transactional
    public OptionalInt decide(UUID id, IfMatch ifMatch, CommentAction action, @Nullable String reason) {
        Held held = hold(id);
        ifMatch.require(held.comment().version);
        CommentWorkflow.State state = held.comment().state(clock.instant());
        if (CommentWorkflow.verdict(action, state) instanceof Verdict.Done) {
            return OptionalInt.empty();
        }
        take(held, action, state, reason);
        return OptionalInt.of(held.comment().version);
    }

    /**
     * Undoes the decision that gave a comment this version; false: it is undone already. Words that were changed since
     * stay changed, and what was undone since counts for nothing; refused with 409 when somebody has decided, or its
     * author has acted, since.
     */
    @RetryTransient
    @Transactional
    public boolean undo(UUID id, int decision, @Nullable String reason) {
        Held held = hold(id);
        Optional<CommentTransition> standing = CommentTransition.standing(comments.steps(id)).stream()
                .filter(step -> step.version >= decision)
                .findFirst();
        if (standing.isEmpty()) {
            return false;
        }
        if (standing.get().version > decision) {
            throw ProblemType.CONFLICT.because("Something else was done to it since, which stands.");
        }
        CommentWorkflow.State state = held.comment().state(clock.instant()).undoing(standing.get().fromStatus);
        take(held, CommentAction.UNDO, state, reason);
        return true;
    }

    private void take(Held held, CommentAction action, CommentWorkflow.State state, @Nullable String reason) {
        Comment comment = held.comment();
        CommentStatus next = next(action, state);
        steps.take(held.discussion(), comment, new Step(action, next, Actor.principal(caller.id()), reason));
        checks.correct(comment, state);
    }

    private Held hold(UUID id) {
        UUID article = comments.articleOf(id).orElseThrow(() -> missing(id));
        Discussion discussion = discussions.lock(article).orElseThrow(() -> missing(id));
        return new Held(discussion, comments.findForUpdate(id).orElseThrow(() -> missing(id)));
    }

    /** A comment that nobody else takes anywhere until the transaction ends. */
    private record Held(Discussion discussion, Comment comment) {}

    /** What an action would do to each of these comments, in their order, as {@link #act} would find them now. */
    @Transactional
    public List<Prospect> prospects(List<UUID> ids, CommentAction action) {
        Map<UUID, Comment> found =
                comments.all(ids).collect(Collectors.toMap(comment -> comment.id, Function.identity()));
        return ids.stream().map(id -> prospect(id, found.get(id), action)).toList();
    }

    private Prospect prospect(UUID id, @Nullable Comment comment, CommentAction action) {
        if (comment == null) {
            return new Prospect(id, false, nobody(id));
        }
        Verdict verdict = CommentWorkflow.verdict(action, comment.state(clock.instant()));
        return new Prospect(
                id, verdict instanceof Verdict.To, verdict instanceof Verdict.Refused(String why) ? why : null);
    }

    /**
     * Comments to be taken one after the other.
     *
     * @param more whether there are others behind them
     */
    public record Oldest(List<Chosen> comments, boolean more) {}

    /**
     * How many comments there are.
     *
     * @param exact false when counting stopped at the limit
     */
    public record Counted(int comments, boolean exact) {}

    /** A comment that is meant as it was at this version. */
    public record Chosen(UUID id, int version) {}

    /**
     * What would become of a comment.
     *
     * @param refusal why it could not be done; null: it could, or stands there already
     */
    public record Prospect(
            UUID id, boolean changes, @Nullable String refusal) {}

    /** Where an action leads; refused with 409 where it leads nowhere. */
    CommentStatus next(CommentAction action, Comment comment) {
        return next(action, comment.state(clock.instant()));
    }

    private static CommentStatus next(CommentAction action, CommentWorkflow.State state) {
        return switch (CommentWorkflow.verdict(action, state)) {
            case Verdict.To(CommentStatus status) -> status;
            case Verdict.Done() -> state.status();
            case Verdict.Refused(String why) -> throw ProblemType.CONFLICT.because(why);
        };
    }

    private ModeratedCommentView view(UUID id) {
        return view(comments.findModerated(id).orElseThrow(() -> missing(id)));
    }

    private List<ModeratedCommentView> views(List<ModeratedComment> rows) {
        return rows.stream().map(this::view).toList();
    }

    private ModeratedCommentView view(ModeratedComment row) {
        Comment comment = row.comment();
        // The staff has none.
        String email = comment.isErased() ? "" : sealing.open(comment.email);
        // A hash whose key is destroyed tells nothing of anybody any more.
        String client = comment.createdAt.isBefore(clients.start()) ? null : comment.screened.client();
        return ModeratedCommentView.of(row, email.isEmpty() ? null : email, client);
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because(nobody(id));
    }

    private static String nobody(UUID id) {
        return "There is no comment " + id + ".";
    }
}
