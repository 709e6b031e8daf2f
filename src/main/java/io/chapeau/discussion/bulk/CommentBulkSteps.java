package io.chapeau.discussion.bulk;

import io.chapeau.access.Caller;
import io.chapeau.database.RetryTransient;
import io.chapeau.discussion.CommentAction;
import io.chapeau.discussion.ModerationService;
import io.chapeau.discussion.bulk.CommentBulkRepository.Item;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of an action on many comments: one for each comment, so that a long list holds no lock for long, and
 * a crash in the midst leaves whole steps, which can be undone.
 */
@ApplicationScoped
class CommentBulkSteps {

    private final CommentBulkRepository bulks;
    private final ModerationService moderation;
    private final Caller caller;
    private final Clock clock;

    CommentBulkSteps(CommentBulkRepository bulks, ModerationService moderation, Caller caller, Clock clock) {
        this.bulks = bulks;
        this.moderation = moderation;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(UUID bulk, CommentAction action) {
        bulks.begin(bulk, action.word(), caller.id(), clock.instant());
    }

    @Transactional
    Page<CommentBulkEntry> list(PageQuery page) {
        return bulks.list(page);
    }

    /** Does it to one comment that was seen so; false: it stood there already. */
    @RetryTransient
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(UUID bulk, UUID comment, IfMatch seen, CommentAction action, @Nullable String reason) {
        OptionalInt version = moderation.decide(comment, seen, action, reason);
        version.ifPresent(after -> bulks.add(bulk, comment, after));
        return version.isPresent();
    }

    /**
     * What is to be undone; 404 when there was no such action, 409 when it is undone already. Two may undo it at the
     * same time: of each comment the last decision is undone, so only once.
     */
    @RetryTransient
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Item> toUndo(UUID bulk) {
        boolean undone = bulks.isUndone(bulk)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no action on many comments " + bulk + "."));
        if (undone) {
            throw ProblemType.CONFLICT.because("It is undone already.");
        }
        return bulks.items(bulk);
    }

    /** Comes after all of its comments were tried, so that whatever ends an undo early, the rest can still be undone. */
    @RetryTransient
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void endUndo(UUID bulk) {
        bulks.undo(bulk, clock.instant());
    }

    /** Forgets some of what was done before this moment, and answers how much. */
    @RetryTransient
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int forget(Instant before, int most) {
        return bulks.forget(before, most);
    }

    /** Undoes it for one comment, unless somebody has decided about that since; false: it is undone already. */
    @RetryTransient
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean undo(Item item, @Nullable String reason) {
        return moderation.undo(item.comment(), item.version(), reason);
    }
}
