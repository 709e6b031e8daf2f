package io.chapeau.discussion;

import io.chapeau.database.Sealing;
import io.chapeau.discussion.check.CheckThreads;
import io.chapeau.discussion.check.ExternalCheck;
import io.chapeau.discussion.check.Finding;
import io.chapeau.discussion.check.Question;
import io.chapeau.discussion.spam.Screened;
import io.chapeau.discussion.spam.Screening;
import io.chapeau.discussion.spam.Verdict;
import io.chapeau.discussion.text.CommentRendering;
import io.chapeau.network.CurrentClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * When the external check is asked and what it is told. A comment that it is to look at waits for a moderator until it
 * has answered: it is asked after the commit, by another thread, so that no submission waits for it and no answer that
 * never comes shows anything to readers.
 */
@ApplicationScoped
class CommentChecks {

    private static final Logger LOG = Logger.getLogger(CommentChecks.class);

    private final ExternalCheck check;
    private final CheckThreads threads;
    private final CheckedComments checked;
    private final Screening screening;
    private final CurrentClient client;
    private final Sealing sealing;
    private final CommentRendering rendering;
    private final TransactionSynchronizationRegistry transaction;

    CommentChecks(
            ExternalCheck check,
            CheckThreads threads,
            CheckedComments checked,
            Screening screening,
            CurrentClient client,
            Sealing sealing,
            CommentRendering rendering,
            TransactionSynchronizationRegistry transaction) {
        this.check = check;
        this.threads = threads;
        this.checked = checked;
        this.screening = screening;
        this.client = client;
        this.sealing = sealing;
        this.rendering = rendering;
        this.transaction = transaction;
    }

    /**
     * Holds what is to be checked until that is done. What the rules call spam already leaves for nobody.
     *
     * @param waiting whether the answer alone is waited for
     */
    void hold(Screened screened, Finding waiting) {
        if (check.isOn() && screening.verdict(screened) != Verdict.SPAM) {
            screening.add(screened, Finding.RULE, waiting.weight(), waiting.words());
        }
    }

    /** Whether nothing else than the check holds it, which has not answered. */
    boolean isHeldAlone(Screened screened) {
        return finding(screened).filter(Finding.WAITING::equals).isPresent()
                && screening.verdictWithout(Finding.RULE, screened) == Verdict.PASS;
    }

    /** Asks about a comment that is held for it, as soon as it is committed; at once, when it is. */
    void ask(Comment comment, String email) {
        if (!check.isOn() || finding(comment.screened).filter(Finding::isToCome).isEmpty()) {
            return;
        }
        UUID id = comment.id;
        int version = comment.version;
        Question.Origin origin = new Question.Origin(
                client.address().orElse(null),
                client.header("User-Agent").orElse(null),
                client.header("Referer").orElse(null));
        Question question = new Question(
                comment.articleId,
                comment.parentId != null,
                comment.authorName,
                email,
                rendering.shown(comment.text),
                origin);
        afterCommit(() -> {
            try {
                checked.apply(id, version, check.ask(question));
            } catch (RuntimeException lost) {
                // The comment waits for a moderator, as it does for an answer that never comes.
                LOG.warnf("The answer of the external check to comment %s is lost: %s", id, lost.getClass());
                LOG.debug("Keeping an answer failed", lost);
            }
        });
    }

    /**
     * Tells the check where a moderator sees a comment otherwise than it was seen right before, and once more where it was
     * refused or deleted in between. Only what has left for the check once leaves for it again, and nothing of the client.
     */
    void correct(Comment comment, CommentWorkflow.State before) {
        Optional<Boolean> told = finding(comment.screened).flatMap(Finding::spam);
        if (!check.isOn() || told.isEmpty() || comment.email.length == 0) {
            return;
        }
        boolean decided = comment.decidedBy != null;
        Optional<Boolean> now = word(comment.status, decided, told.get());
        Optional<Boolean> earlier = word(before.status(), before.decided(), told.get());
        if (now.isEmpty() || now.equals(earlier) || (earlier.isEmpty() && !decided)) {
            return;
        }
        Question question = new Question(
                comment.articleId,
                comment.parentId != null,
                comment.ownName(),
                sealing.open(comment.email),
                rendering.shown(comment.ownText()),
                null);
        afterCommit(() -> check.tell(now.get(), question));
    }

    /**
     * Whether it is spam: by the word of a moderator, and else by the check's own, whatever the rules say. Empty: who refuses
     * or deletes it says nothing of that.
     */
    private static Optional<Boolean> word(CommentStatus status, boolean decided, boolean told) {
        return switch (status) {
            case SPAM -> Optional.of(decided || told);
            case APPROVED -> Optional.of(!decided && told);
            case PENDING -> Optional.of(told);
            case REJECTED, WITHDRAWN, DELETED -> Optional.empty();
        };
    }

    static Optional<Finding> finding(Screened screened) {
        return screened.reasons().stream()
                .filter(reason -> reason.rule().equals(Finding.RULE))
                .findFirst()
                .flatMap(Finding::of);
    }

    private void afterCommit(Runnable work) {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            threads.run(work);
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is done belongs to what is committed.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    threads.run(work);
                }
            }
        });
    }
}
