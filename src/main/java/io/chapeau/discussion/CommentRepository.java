package io.chapeau.discussion;

import io.chapeau.discussion.ModerationService.Chosen;
import io.chapeau.discussion.ModerationService.Counted;
import io.chapeau.discussion.ModerationService.Oldest;
import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    private static final Sorts<ModeratedComment> SORTS = sorts("c.createdAt", "c.screened.score");

    /** No index has these keys: the database would look for few comments along all of them. */
    private static final Sorts<ModeratedComment> SORTS_OF_FEW =
            sorts("coalesce(c.createdAt, c.createdAt)", "(c.screened.score + 0)");

    private static final String ROW = "select c, a, d";
    private static final String DATED = "select c.id, c.createdAt, c.version";

    /** Outer joins on purpose: they keep the comments first, so that a page stays one range of their index. */
    private static final String FROM = """
            from Comment c
            left join DiscussedArticle a on a.id = c.articleId
            left join Decider d on d.id = c.decidedBy""";

    private static final Sorts<RecordedTransition> STEP_SORTS = Sorts.<RecordedTransition>withId(
                    "t.commentId", row -> row.transition().commentId)
            .by("version", "t.version", Ordering.KeyType.NUMBER, row -> row.transition().version);

    private static final Ordering<Dated> OLDEST = Sorts.<Dated>withId("c.id", Dated::id)
            .by("createdAt", "c.createdAt", Ordering.KeyType.TIME, Dated::createdAt)
            .ordering("createdAt");

    private static final String LAST_DECISION =
            "select max(t.version) from CommentTransition t where t.commentId = :id and t.action <> :revise";

    private static final String REVISIONS =
            "select t.version from CommentTransition t where t.commentId = :id and t.action = :revise";

    private static final String STEP = "select t, d";
    private static final String STEPS = "from CommentTransition t left join Decider d on d.id = t.principalId";

    private static final String PLACE = "SELECT parent_id, shown, shown_replies FROM comment WHERE id = :id FOR UPDATE";
    private static final String ONE_REPLY_MORE = "UPDATE comment SET shown_replies = shown_replies + 1 WHERE id = :id";
    private static final String ONE_REPLY_LESS = "UPDATE comment SET shown_replies = shown_replies - 1 WHERE id = :id";

    /** The index finds names that look alike; who is trusted must have the same, letter by letter. */
    private static final String APPROVED_BY_MODERATORS = """
            SELECT 1 FROM comment
             WHERE email_hash = :hash AND status = 'approved' AND author_name = :name AND decided_by IS NOT NULL
               AND BINARY author_name = BINARY :name""";

    private static final String ADDRESS = """
            select new io.chapeau.discussion.CommentRepository$Address(c.id, c.articleId)
              from Comment c where c.secretHash = :hash""";

    private static final String ANSWERED = """
            select new io.chapeau.discussion.CommentRepository$Answered(c.articleId, c.status, c.depth)
              from Comment c where c.id = :id""";

    private static final String IDS_OF =
            "select c.id from Comment c where c.emailHash = :hash order by c.createdAt, c.id";

    private static final String FORGET_UNDO = "UPDATE comment SET undo_status = NULL WHERE id = :id";
    private static final String FORGET_REASONS =
            "UPDATE comment_transition SET reason = NULL WHERE comment_id = :id AND reason IS NOT NULL";

    private static final String FORGET_NOTES = "DELETE FROM comment_note WHERE comment_id = :id";

    private static final String ARTICLE_OF = "select c.articleId from Comment c where c.id = :id";

    private final StatelessSession inserts;
    private final Pager pager;
    private final CommentConditions conditions;

    CommentRepository(
            @PersistenceUnit("management") StatelessSession inserts, Pager pager, CommentConditions conditions) {
        this.inserts = inserts;
        this.pager = pager;
        this.conditions = conditions;
    }

    private static Sorts<ModeratedComment> sorts(String createdAt, String score) {
        return Sorts.<ModeratedComment>withId("c.id", row -> row.comment().id)
                .by("createdAt", createdAt, Ordering.KeyType.TIME, row -> row.comment().createdAt)
                .by("score", score, Ordering.KeyType.NUMBER, row -> row.comment()
                        .screened
                        .score());
    }

    /**
     * @param areFew whether few match, all of which the database reads to put them in order
     * @param few so many are
     */
    Page<ModeratedComment> list(CommentFilter filter, String sort, boolean areFew, int few, PageQuery page) {
        boolean isAlongAnIndex = sort.endsWith("score") && filter.words() == null && filter.isAlongScores();
        boolean all = areFew || (!isAlongAnIndex && conditions.areFewByScore(few, filter));
        ListStatement comments = conditions.narrow(new ListStatement(ROW, FROM), filter, all);
        Sorts<ModeratedComment> sorts = all ? SORTS_OF_FEW : SORTS;
        return pager.fetch(getEntityManager(), comments, ModeratedComment.class, sorts.ordering(sort), page);
    }

    /** Whether more than so many match a filter without words. */
    boolean areMoreThan(int most, CommentFilter filter) {
        if (conditions.areFewByScore(most, filter)) {
            return false;
        }
        if (filter.isOfACategoryAlone()) {
            return conditions.isOfCategoryWithMoreThan(most, filter);
        }
        // In no order: the database begins where it finds the fewest.
        ListStatement comments = conditions.narrow(new ListStatement(DATED, "from Comment c"), filter, true);
        return pager.count(getEntityManager(), comments, OLDEST) > most;
    }

    /** The oldest of those that a filter means and that stand in one of these, and whether there are more. */
    Oldest oldest(CommentFilter filter, Set<CommentStatus> statuses, int most) {
        PageQuery page = new PageQuery(most, null, null, false);
        List<Page<Dated>> pages = statements(filter, statuses)
                .map(comments -> pager.fetch(getEntityManager(), comments, Dated.class, OLDEST, page))
                .toList();
        List<Chosen> all = pages.stream()
                .flatMap(part -> part.items().stream())
                .sorted(Comparator.comparing(Dated::createdAt)
                        .thenComparing(dated -> dated.id().toString()))
                .map(dated -> new Chosen(dated.id(), dated.version()))
                .toList();
        boolean more =
                all.size() > most || pages.stream().anyMatch(part -> part.page().next() != null);
        return new Oldest(all.subList(0, Math.min(most, all.size())), more);
    }

    /** How many a filter means that stand in one of these, counted to 10,000 at most. */
    Counted count(CommentFilter filter, Set<CommentStatus> statuses) {
        int all = statements(filter, statuses)
                .mapToInt(comments -> pager.count(getEntityManager(), comments, OLDEST))
                .sum();
        return new Counted(Math.min(all, Pager.LARGEST_COUNT), all <= Pager.LARGEST_COUNT);
    }

    /** One for each status, which is a range of its index: the others would be read and left out one by one. */
    private Stream<ListStatement> statements(CommentFilter filter, Set<CommentStatus> statuses) {
        return statuses.stream()
                .flatMap(status -> filter.in(status).stream())
                .map(narrower -> conditions.narrow(
                        new ListStatement(DATED, "from Comment c"),
                        narrower,
                        conditions.areFewByScore(CommentConditions.FEW, narrower)));
    }

    /** A comment, when it came and how it is now. */
    record Dated(UUID id, Instant createdAt, int version) {}

    /** The comments of a person, in any status. */
    Page<ModeratedComment> of(byte[] emailHash, PageQuery page) {
        ListStatement comments = new ListStatement(ROW, FROM).where("c.emailHash = :hash", "hash", emailHash);
        comments.identifiedBy("person " + HexFormat.of().formatHex(emailHash));
        return pager.fetch(getEntityManager(), comments, ModeratedComment.class, SORTS.ordering("-createdAt"), page);
    }

    List<UUID> idsOf(byte[] emailHash, int limit) {
        return getEntityManager()
                .createQuery(IDS_OF, UUID.class)
                .setParameter("hash", emailHash)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these that are there. */
    Stream<Comment> all(Collection<UUID> ids) {
        return list("id in ?1", ids).stream();
    }

    boolean isAnswered(UUID id) {
        return count("parentId", id) > 0;
    }

    /** Nothing can be undone any more; the version stays. */
    void forgetUndo(Comment comment) {
        about(FORGET_UNDO, comment.id).executeUpdate();
        getEntityManager().detach(comment);
    }

    /** What moderators wrote about a person goes with the person. */
    void forgetWhatWasSaidAbout(UUID id) {
        about(FORGET_REASONS, id).executeUpdate();
        about(FORGET_NOTES, id).executeUpdate();
    }

    Optional<ModeratedComment> findModerated(UUID id) {
        return getEntityManager()
                .createQuery(ROW + " " + FROM + " where c.id = :id", ModeratedComment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The article of a comment, read without loading the comment: its lock comes after the discussion's. */
    Optional<UUID> articleOf(UUID id) {
        return getEntityManager()
                .createQuery(ARTICLE_OF, UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Comment> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Comment> findBySecretHash(byte[] hash) {
        return find("secretHash", (Object) hash).firstResultOptional();
    }

    /** Where the comment with a secret is, read without loading it. */
    Optional<Address> addressOf(byte[] secretHash) {
        return getEntityManager()
                .createQuery(ADDRESS, Address.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .findFirst();
    }

    /** Comments that moderators have approved and that stand so, with this address and exactly this name; some at most. */
    int approvedByModerators(String authorName, byte[] emailHash, int atMost) {
        return getEntityManager()
                .createNativeQuery(APPROVED_BY_MODERATORS)
                .setParameter("hash", emailHash)
                .setParameter("name", authorName)
                .setMaxResults(atMost)
                .getResultList()
                .size();
    }

    /** Whether a moderator has found spam with this address; what only the rules hold may be anybody's. */
    boolean hasSpam(byte[] emailHash) {
        return find("emailHash = ?1 and status = ?2 and decidedBy is not null", emailHash, CommentStatus.SPAM)
                .firstResultOptional()
                .isPresent();
    }

    /** What a reply needs to know of a comment, as it is at this moment: no session remembers it. */
    Optional<Answered> answered(UUID id) {
        return getEntityManager()
                .createQuery(ANSWERED, Answered.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A comment that is answered. */
    record Answered(UUID article, CommentStatus status, int depth) {

        boolean isApproved() {
            return status == CommentStatus.APPROVED;
        }
    }

    /** A comment and its article. */
    record Address(UUID id, UUID article) {}

    /** Keeps new comments with their first steps, without a session that watches them: nobody changes them any more. */
    void insert(List<Comment> comments, List<CommentTransition> steps) {
        inserts.insertMultiple(comments);
        inserts.insertMultiple(steps);
    }

    /** All steps of a comment, the newest first. */
    List<CommentTransition> steps(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from CommentTransition t where t.commentId = :id order by t.version desc",
                        CommentTransition.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Whether nobody but its author has done anything to it last. */
    boolean isLeftByAuthor(Comment comment) {
        return lastStep(comment)
                .filter(step -> step.action == CommentAction.SUBMIT || step.action == CommentAction.EDIT)
                .isPresent();
    }

    /** Whether its last step was taken at this moment or later. */
    boolean hasMovedSince(Instant moment, Comment comment) {
        return lastStep(comment).filter(step -> !step.at.isBefore(moment)).isPresent();
    }

    private Optional<CommentTransition> lastStep(Comment comment) {
        return Optional.ofNullable(getEntityManager()
                .find(CommentTransition.class, new CommentTransition.Key(comment.id, comment.version)));
    }

    /** Whether a moderator has ever changed its words, whatever became of them. */
    boolean wasRevised(UUID id) {
        return getEntityManager()
                .createQuery(REVISIONS, Integer.class)
                .setParameter("id", id)
                .setParameter("revise", CommentAction.REVISE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** The version that a comment has since something was last done to it other than changing its words. */
    Optional<Integer> versionOfLastDecision(UUID id) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(LAST_DECISION, Integer.class)
                .setParameter("id", id)
                .setParameter("revise", CommentAction.REVISE)
                .getSingleResult());
    }

    /** Keeps a step in the history. */
    void record(CommentTransition transition) {
        getEntityManager().persist(transition);
    }

    /** The steps of a comment. */
    Page<RecordedTransition> history(UUID id, String sort, PageQuery page) {
        ListStatement steps = new ListStatement(STEP, STEPS).where("t.commentId = :id", "id", id);
        return pager.fetch(getEntityManager(), steps, RecordedTransition.class, STEP_SORTS.ordering(sort), page);
    }

    /** The steps of all of these, in their order. */
    Stream<RecordedTransition> histories(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        STEP + " " + STEPS + " where t.commentId in :ids order by t.version", RecordedTransition.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream();
    }

    /**
     * Replies that readers see keep the places of the comments above them. A comment that comes or goes itself, and
     * leaves no place, is told to the comment that it answers, and so on upwards as far as places come or go with it.
     */
    void showAmongReplies(Comment comment, boolean shown) {
        UUID parent = place(comment.id).replies() == 0 ? comment.parentId : null;
        while (parent != null) {
            Place before = place(parent);
            about(shown ? ONE_REPLY_MORE : ONE_REPLY_LESS, parent).executeUpdate();
            parent = place(parent).shown() == before.shown() ? null : before.parent();
        }
    }

    private Place place(UUID id) {
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(PLACE, Tuple.class)
                .setParameter("id", id.toString())
                .getSingleResult();
        return new Place(
                row.get("parent_id", UUID.class),
                row.get("shown", Boolean.class),
                row.get("shown_replies", Number.class).intValue());
    }

    private Query about(String statement, UUID id) {
        return getEntityManager().createNativeQuery(statement).setParameter("id", id.toString());
    }

    /** What a comment is to the replies below it and to the comment above it. */
    private record Place(@Nullable UUID parent, boolean shown, int replies) {}
}
