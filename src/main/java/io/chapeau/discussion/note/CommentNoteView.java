package io.chapeau.discussion.note;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import java.util.UUID;

/** A note on a comment, as moderators see it. */
public record CommentNoteView(UUID id, String text, Instant createdAt, PrincipalRef createdBy) {

    static CommentNoteView of(CommentNote note, PrincipalRef author) {
        return new CommentNoteView(note.id, note.text, note.createdAt, author);
    }
}
