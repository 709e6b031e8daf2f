package io.chapeau.discussion.bulk;

import io.chapeau.database.Identifiers;
import io.chapeau.discussion.CommentAction;
import io.chapeau.discussion.CommentFilter;
import io.chapeau.discussion.ModerationService;
import io.chapeau.discussion.ModerationService.Prospect;
import io.chapeau.discussion.bulk.CommentBulkRepository.Item;
import io.chapeau.discussion.bulk.CommentBulkView.Refused;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does one thing to many comments, those of a list or those that a filter means, and undoes it. */
@ApplicationScoped
public class CommentBulkService {

    private static final int MOST = 1_000;

    private final ModerationService moderation;
    private final CommentBulkSteps steps;

    CommentBulkService(ModerationService moderation, CommentBulkSteps steps) {
        this.moderation = moderation;
        this.steps = steps;
    }

    /** What would become of those of a list; how many a filter means, counted to 10,000 at most. */
    CommentBulkView tryOut(CommentFilter filter, CommentBulkInput input) {
        requireOneChoice(filter, input);
        if (input.ids() != null) {
            return tryOut(input.ids(), CommentAction.ofWord(input.action()));
        }
        Page<UUID> first = moderation.oldest(filter, new PageQuery(1, null, null, true));
        int total =
                first.page().total() == null ? 0 : Math.toIntExact(first.page().total());
        return new CommentBulkView(null, total, 0, 0, List.of(), total > MOST);
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
        return new CommentBulkView(null, ids.size(), 0, unchanged, refused, false);
    }

    CommentBulkView run(CommentFilter filter, CommentBulkInput input) {
        requireOneChoice(filter, input);
        boolean more = false;
        List<UUID> ids = input.ids();
        if (ids == null) {
            Page<UUID> oldest = moderation.oldest(filter, new PageQuery(MOST, null, null, false));
            ids = oldest.items();
            more = oldest.page().next() != null;
        }
        CommentAction action = CommentAction.ofWord(input.action());
        UUID bulk = Identifiers.next();
        steps.begin(bulk, action);
        int changed = 0;
        List<Refused> refused = new ArrayList<>();
        for (UUID id : ids) {
            try {
                changed += steps.take(bulk, id, action, input.reason()) ? 1 : 0;
            } catch (ProblemException problem) {
                refused.add(new Refused(id, problem.toProblem("").detail()));
            }
        }
        int unchanged = ids.size() - changed - refused.size();
        return new CommentBulkView(changed > 0 ? bulk : null, ids.size(), changed, unchanged, refused, more);
    }

    CommentBulkView undo(UUID bulk, @Nullable String reason) {
        List<Item> items = steps.beginUndo(bulk);
        List<Refused> refused = new ArrayList<>();
        for (Item item : items) {
            try {
                steps.undo(item, reason);
            } catch (ProblemException problem) {
                refused.add(new Refused(item.comment(), problem.toProblem("").detail()));
            }
        }
        return new CommentBulkView(null, items.size(), items.size() - refused.size(), 0, refused, false);
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
