package io.chapeau.management.article.note;

import io.chapeau.access.Caller;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.management.article.ArticleAccess;
import io.chapeau.management.article.WorkingCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules of notes. Whoever reaches the working copy reads and writes them; a text is its author's own. They are no
 * content: they raise no version of the article, are in no change log, and leave with no copy.
 */
@ApplicationScoped
public class NoteService {

    /** A list holds whole threads. */
    static final int MOST_REPLIES = 50;

    private final NoteRepository notes;
    private final NoteViews views;
    private final ArticleAccess access;
    private final InputBinder binder;
    private final Caller caller;
    private final Clock clock;

    NoteService(
            NoteRepository notes,
            NoteViews views,
            ArticleAccess access,
            InputBinder binder,
            Caller caller,
            Clock clock) {
        this.notes = notes;
        this.views = views;
        this.access = access;
        this.binder = binder;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<NoteView> list(UUID article, boolean resolved, String sort, PageQuery page) {
        WorkingCopy copy = access.workingCopy(article);
        return notes.threads(article, resolved, sort, page).map(threads -> views.views(threads, copy));
    }

    @Transactional
    public NoteView get(UUID article, UUID id) {
        WorkingCopy copy = access.workingCopy(article);
        return views.view(in(article, id, notes.findById(id)), copy);
    }

    @RetryTransient
    @Transactional
    public NoteView create(UUID article, NoteInput input) {
        WorkingCopy copy = outsideTheTrash(article);
        Note note = new Note();
        note.id = Identifiers.next();
        note.articleId = article;
        note.text = input.text();
        note.createdBy = caller.id();
        note.createdAt = clock.instant();
        if (input.parentId() != null) {
            note.threadId = openThread(article, input.parentId()).id;
        }
        place(note, input, views.anchors(copy));
        notes.persistAndFlush(note);
        return views.view(note, copy);
    }

    @RetryTransient
    @Transactional
    public NoteView patch(UUID article, UUID id, IfMatch ifMatch, MergePatch patch) {
        WorkingCopy copy = outsideTheTrash(article);
        Note note = ownForChange(article, id, ifMatch);
        BlockAnchors anchors = views.anchors(copy);
        NoteInput current = new NoteInput(note.text, NoteViews.block(note, anchors), note.threadId);
        Submitted<NoteInput> submitted = binder.patch(current, patch, NoteInput.class);
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(views.view(note, copy))));
        NoteInput input = submitted.value();
        if (!Objects.equals(input.parentId(), note.threadId)) {
            throw invalid("/parentId", "thread", "A note stays in its thread. Leave parentId out.");
        }
        if (!input.equals(current)) {
            note.text = input.text();
            note.editedAt = clock.instant();
            if (!Objects.equals(input.block(), current.block())) {
                place(note, input, anchors);
            }
            notes.flush();
        }
        return views.view(note, copy);
    }

    @RetryTransient
    @Transactional
    public void delete(UUID article, UUID id, IfMatch ifMatch) {
        outsideTheTrash(article);
        Note note = ownForChange(article, id, ifMatch);
        if (!notes.replies(List.of(id)).isEmpty()) {
            throw ProblemType.CONFLICT.because("Others have answered in this thread. Resolve it instead.");
        }
        notes.delete(note);
    }

    /** Resolves a thread; one that is resolved already stays as it is. */
    @RetryTransient
    @Transactional
    public NoteView resolve(UUID article, UUID id, IfMatch ifMatch) {
        WorkingCopy copy = outsideTheTrash(article);
        Note thread = threadForChange(article, id, ifMatch);
        if (thread.resolvedAt == null) {
            thread.resolvedAt = clock.instant();
            thread.resolvedBy = caller.id();
            notes.flush();
        }
        return views.view(thread, copy);
    }

    @RetryTransient
    @Transactional
    public NoteView reopen(UUID article, UUID id, IfMatch ifMatch) {
        WorkingCopy copy = outsideTheTrash(article);
        Note thread = threadForChange(article, id, ifMatch);
        if (thread.resolvedAt != null) {
            thread.resolvedAt = null;
            thread.resolvedBy = null;
            notes.flush();
        }
        return views.view(thread, copy);
    }

    /** Puts the note on the block that its author names, or on the whole article. */
    private static void place(Note note, NoteInput input, BlockAnchors anchors) {
        String block = input.block();
        if (block == null) {
            note.blockIndex = null;
            note.quote = null;
            return;
        }
        if (note.threadId != null) {
            throw invalid("/block", "thread", "An answer is about what its thread is about. Leave block out.");
        }
        OptionalInt position = anchors.position(block);
        if (position.isEmpty()) {
            throw invalid("/block", "unknown", "The working copy has no block with this _key now. Read it again.");
        }
        note.blockIndex = position.getAsInt();
        note.quote = anchors.quote(position.getAsInt());
    }

    /** The thread to answer in, held until the end of the transaction. */
    private Note openThread(UUID article, UUID id) {
        Violations violations = new Violations();
        Note thread = notes.findForUpdate(id)
                .filter(note -> note.articleId.equals(article))
                .orElse(null);
        if (thread == null) {
            violations.add("/parentId", "unknown", "The article has no note " + id + ".");
        } else if (thread.threadId != null) {
            violations.add(
                    "/parentId", "thread", "This note is an answer itself. Send " + thread.threadId + " instead.");
        }
        violations.throwIfAny(ProblemType.INVALID);
        Note open = Objects.requireNonNull(thread);
        if (open.resolvedAt != null) {
            throw ProblemType.CONFLICT.because("The thread is resolved. Reopen it first.");
        }
        if (notes.replies(List.of(id)).size() >= MOST_REPLIES) {
            throw ProblemType.CONFLICT.because(
                    "A thread has " + MOST_REPLIES + " answers at most. Resolve it and open another one.");
        }
        return open;
    }

    private Note threadForChange(UUID article, UUID id, IfMatch ifMatch) {
        Note note = forChange(article, id, ifMatch);
        if (note.threadId != null) {
            throw ProblemType.CONFLICT.because(
                    "This note is an answer; threads are resolved and reopened as a whole. Use " + note.threadId + ".");
        }
        return note;
    }

    private Note ownForChange(UUID article, UUID id, IfMatch ifMatch) {
        Note note = forChange(article, id, ifMatch);
        if (!note.createdBy.equals(caller.id())) {
            throw ProblemType.FORBIDDEN.because("Only its author can do that to a note.");
        }
        return note;
    }

    private Note forChange(UUID article, UUID id, IfMatch ifMatch) {
        Note note = in(article, id, notes.findForUpdate(id).orElse(null));
        ifMatch.require(note.version);
        return note;
    }

    private WorkingCopy outsideTheTrash(UUID article) {
        WorkingCopy copy = access.heldCopy(article);
        if (copy.trashed()) {
            throw ProblemType.CONFLICT.because("The article lies in the trash. Restore it first with POST"
                    + " /v1/management/articles/" + article + "/restore.");
        }
        return copy;
    }

    private static Note in(UUID article, UUID id, @Nullable Note note) {
        if (note == null || !note.articleId.equals(article)) {
            throw ProblemType.NOT_FOUND.because("The article has no note " + id + ".");
        }
        return note;
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return ProblemType.INVALID.because(detail, ProblemError.at(pointer, code, detail));
    }
}
