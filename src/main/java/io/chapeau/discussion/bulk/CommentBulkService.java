package io.chapeau.discussion.bulk;

import io.chapeau.database.Identifiers;
import io.chapeau.discussion.CommentAction;
import io.chapeau.discussion.CommentFilter;
import io.chapeau.discussion.ModerationService;
import io.chapeau.discussion.ModerationService.Counted;
import io.chapeau.discussion.ModerationService.Oldest;
import io.chapeau.discussion.ModerationService.Prospect;
import io.chapeau.discussion.bulk.CommentBulkRepository.Item;
import io.chapeau.discussion.bulk.CommentBulkView.Refused;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does one thing to many comments, those of a list or those that a filter means, and undoes it. */
@ApplicationScoped
public class CommentBulkService {

    private static final Logger LOG = Logger.getLogger(CommentBulkService.class);
    private static final int MOST = 1_000;

    /** Another key, because under the same one the same answer comes again. */
    private static final String NOT_DONE = "It was not done because the database failed. The request can be sent again"
            + " under another Idempotency-Key: what is done already stays as it is.";

    /** A filter means comments as they stand: what somebody has decided or edited since is not overruled unseen. */
    private static final String CHANGED_MEANWHILE = "It was changed while the others were decided, and stays as it is.";

    private static final IfMatch ANY_VERSION = new IfMatch(Set.of());

    private final ModerationService moderation;
    private final CommentBulkSteps steps;

    CommentBulkService(ModerationService moderation, CommentBulkSteps steps) {
        this.moderation = moderation;
        this.steps = steps;
    }

    /** What would become of those of a list; how many of a filter it would change, counted to 10,000 at most. */
    CommentBulkView tryOut(CommentFilter filter, CommentBulkInput input) {
        requireOneChoice(filter, input);
        CommentAction action = CommentAction.ofWord(input.action());
        if (input.ids() != null) {
            return tryOut(input.ids(), action);
        }
        Counted meant = moderation.count(filter, action);
        return CommentBulkView.trial(meant.comments(), meant.exact(), 0, List.of(), meant.comments() > MOST);
    }

    private CommentBulkView tryOut(List<UUID> ids, CommentAction action) {
        List<Refused> refused = new ArrayList<>();
        int unchanged = 0;
        for (Prospect prospect : moderation.prospects(ids, action)) {
            String refusal = prospect.refusal();
            if (refusal != null) {
                refused.add(new Refused(prospect.id(), refusal));
            } else if (!prospect.changes()) {
                unchanged++;
            }
        }
        return CommentBulkView.trial(ids.size(), true, unchanged, refused, false);
    }

    CommentBulkView run(CommentFilter filter, CommentBulkInput input) {
        requireOneChoice(filter, input);
        CommentAction action = CommentAction.ofWord(input.action());
        boolean more = false;
        Map<UUID, IfMatch> comments = new LinkedHashMap<>();
        if (input.ids() != null) {
            input.ids().forEach(id -> comments.put(id, ANY_VERSION));
        } else {
            Oldest oldest = moderation.oldest(filter, action, MOST);
            oldest.comments().forEach(chosen -> comments.put(chosen.id(), IfMatch.of(chosen.version())));
            more = oldest.more();
        }
        UUID bulk = Identifiers.next();
        steps.begin(bulk, action);
        int changed = 0;
        int unchanged = 0;
        List<Refused> refused = new ArrayList<>();
        for (Map.Entry<UUID, IfMatch> comment : comments.entrySet()) {
            UUID id = comment.getKey();
            try {
                if (steps.take(bulk, id, comment.getValue(), action, input.reason())) {
                    changed++;
                } else {
                    unchanged++;
                }
            } catch (ProblemException problem) {
                refused.add(new Refused(
                        id,
                        problem.type() == ProblemType.STALE
                                ? CHANGED_MEANWHILE
                                : problem.toProblem("").detail()));
            } catch (RuntimeException failure) {
                // What is done can be undone only by whoever learns the id.
                requireSomething(changed, failure);
                refused.add(endedEarly(bulk, id, failure));
                more = true;
                break;
            }
        }
        return CommentBulkView.of(changed > 0 ? bulk : null, comments.size(), changed, unchanged, refused, more);
    }

    Page<CommentBulkEntry> list(PageQuery page) {
        return steps.list(page);
    }

    CommentBulkView undo(UUID bulk, @Nullable String reason) {
        List<Item> items = steps.toUndo(bulk);
        int changed = 0;
        int unchanged = 0;
        boolean more = false;
        List<Refused> refused = new ArrayList<>();
        for (Item item : items) {
            try {
                if (steps.undo(item, reason)) {
                    changed++;
                } else {
                    unchanged++;
                }
            } catch (ProblemException problem) {
                refused.add(new Refused(item.comment(), problem.toProblem("").detail()));
            } catch (RuntimeException failure) {
                requireSomething(changed, failure);
                refused.add(endedEarly(bulk, item.comment(), failure));
                more = true;
                break;
            }
        }
        // Where what came since stands, it can still be undone once that is.
        if (refused.isEmpty()) {
            endUndo(bulk, changed);
        }
        return CommentBulkView.of(null, items.size(), changed, unchanged, refused, more);
    }

    /** Where the mark alone is missing, all is undone: who undoes it again changes nothing. */
    private void endUndo(UUID bulk, int changed) {
        try {
            steps.endUndo(bulk);
        } catch (RuntimeException failure) {
            requireSomething(changed, failure);
            LOG.warnf(
                    "The action %s on many comments is undone and not marked so: %s",
                    bulk, failure.getClass().getName());
        }
    }

    /** Where nothing was changed, the failure says all that is to be said. */
    private static void requireSomething(int changed, RuntimeException failure) {
        if (changed == 0) {
            throw failure;
        }
    }

    /** The words of the failure may be a comment's. */
    private static Refused endedEarly(UUID bulk, UUID comment, RuntimeException failure) {
        LOG.warnf(
                "The action %s on many comments, or its undo, ended early: %s",
                bulk, failure.getClass().getName());
        return new Refused(comment, NOT_DONE);
    }

    /** Neither everything by accident nor two choices of which one would be ignored. */
    private static void requireOneChoice(CommentFilter filter, CommentBulkInput input) {
        if (filter.isEmpty() == (input.ids() == null)) {
            String detail = filter.isEmpty()
                    ? "Say which comments are meant: 'ids', or a filter in the address such as ?status=pending."
                    : "Comments are named by 'ids' or by a filter, not by both. Leave one of them out.";
            throw ProblemType.INVALID.because(detail, ProblemError.at("/ids", "choice", detail));
        }
    }
}
