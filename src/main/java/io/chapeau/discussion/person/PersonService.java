package io.chapeau.discussion.person;

import io.chapeau.access.Caller;
import io.chapeau.discussion.CommentErasure;
import io.chapeau.discussion.CommentTransitionView;
import io.chapeau.discussion.ModeratedCommentView;
import io.chapeau.discussion.ModerationService;
import io.chapeau.discussion.note.CommentNoteService;
import io.chapeau.discussion.note.CommentNoteView;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds all that one person has said, by the e-mail address, and erases it. */
@ApplicationScoped
public class PersonService {

    /** What one request erases at most; a client waits for it. */
    private static final int MOST = 1_000;

    private static final Logger LOG = Logger.getLogger(PersonService.class);

    private final ModerationService comments;
    private final CommentNoteService notes;
    private final CommentErasure erasure;
    private final Caller caller;

    PersonService(ModerationService comments, CommentNoteService notes, CommentErasure erasure, Caller caller) {
        this.comments = comments;
        this.notes = notes;
        this.erasure = erasure;
        this.caller = caller;
    }

    /** Three statements, however many comments there are. */
    @Transactional
    Page<ExportedComment> export(String email, PageQuery page) {
        return comments.of(email, page).map(this::withAllThatIsKept);
    }

    private List<ExportedComment> withAllThatIsKept(List<ModeratedCommentView> said) {
        List<UUID> ids = said.stream().map(ModeratedCommentView::id).toList();
        Map<UUID, List<CommentTransitionView>> histories = comments.histories(ids);
        Map<UUID, List<CommentNoteView>> written = notes.of(ids);
        return said.stream()
                .map(comment -> new ExportedComment(
                        comment,
                        histories.getOrDefault(comment.id(), List.of()),
                        written.getOrDefault(comment.id(), List.of())))
                .toList();
    }

    /** One by one: what was erased before a failure stays erased, and sending the request again goes on. */
    ErasedPerson erase(String email) {
        List<UUID> ids = comments.idsOf(email, MOST + 1);
        Map<CommentErasure.Outcome, Integer> done = new EnumMap<>(CommentErasure.Outcome.class);
        for (UUID id : ids.subList(0, Math.min(MOST, ids.size()))) {
            try {
                erasure.erase(id, caller.id()).ifPresent(outcome -> done.merge(outcome, 1, Integer::sum));
            } catch (RuntimeException failed) {
                // What is gone is gone: who asked for it is told how much.
                if (done.isEmpty()) {
                    throw failed;
                }
                LOG.warnf(failed, "The erasure of a person ended early, at comment %s", id);
                return erased(done, true);
            }
        }
        return erased(done, ids.size() > MOST);
    }

    private static ErasedPerson erased(Map<CommentErasure.Outcome, Integer> done, boolean more) {
        return new ErasedPerson(
                done.getOrDefault(CommentErasure.Outcome.REMOVED, 0),
                done.getOrDefault(CommentErasure.Outcome.EMPTIED, 0),
                more);
    }
}
