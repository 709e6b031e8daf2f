package io.chapeau.discussion.note;

import io.chapeau.access.Caller;
import io.chapeau.access.PrincipalRef;
import io.chapeau.access.Role;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.discussion.ModerationService;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notes of moderators on a comment. They are no content: they raise no version, are in no change log and leave with no
 * copy. Whoever wrote one can delete it, and so can editors and admins: moderators leave, and what they noted may be
 * about a person.
 */
@ApplicationScoped
public class CommentNoteService {

    private final CommentNoteRepository notes;
    private final ModerationService comments;
    private final Caller caller;
    private final Clock clock;

    CommentNoteService(CommentNoteRepository notes, ModerationService comments, Caller caller, Clock clock) {
        this.notes = notes;
        this.comments = comments;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<CommentNoteView> list(UUID comment, String sort, PageQuery page) {
        comments.get(comment);
        return notes.list(comment, sort, page);
    }

    /** All notes on each of these comments, the oldest first. */
    @Transactional
    public Map<UUID, List<CommentNoteView>> of(List<UUID> comments) {
        return notes.of(comments)
                .collect(Collectors.groupingBy(
                        row -> row.note().commentId,
                        Collectors.mapping(CommentNoteRepository.Row::view, Collectors.toList())));
    }

    @RetryTransient
    @Transactional
    public CommentNoteView create(UUID comment, CommentNoteInput input) {
        comments.holdForNote(comment);
        CommentNote note = new CommentNote();
        note.id = Identifiers.next();
        note.commentId = comment;
        note.text = input.text();
        note.createdAt = clock.instant();
        note.createdBy = caller.id();
        notes.persistAndFlush(note);
        return CommentNoteView.of(note, new PrincipalRef(caller.id(), caller.name()));
    }

    @RetryTransient
    @Transactional
    public void delete(UUID comment, UUID id) {
        CommentNote note = notes.findByIdOptional(id)
                .filter(found -> found.commentId.equals(comment))
                .orElseThrow(() -> missing(id));
        if (!note.createdBy.equals(caller.id()) && !caller.is(Role.ADMIN, Role.EDITOR)) {
            throw ProblemType.FORBIDDEN.because(
                    "Somebody else wrote the note. Whoever wrote it can delete it, or an editor or an admin.");
        }
        // Whoever deletes it at the same time may come first.
        if (notes.delete("id", id) == 0) {
            throw missing(id);
        }
    }

    private static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("The comment has no note " + id + ".");
    }
}
