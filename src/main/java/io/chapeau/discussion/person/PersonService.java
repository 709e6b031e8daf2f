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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds all that one person has said, by the e-mail address, and erases it. */
@ApplicationScoped
public class PersonService {

    /** What one request erases at most; a client waits for it. */
    private static final int MOST = 1_000;

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
        int removed = 0;
        int emptied = 0;
        for (UUID id : ids.subList(0, Math.min(MOST, ids.size()))) {
            Optional<CommentErasure.Outcome> outcome = erasure.erase(id, caller.id());
            if (outcome.isPresent()) {
                switch (outcome.get()) {
                    case REMOVED -> removed++;
                    case EMPTIED -> emptied++;
                }
            }
        }
        return new ErasedPerson(removed, emptied, ids.size() > MOST);
    }
}
