package io.chapeau.discussion.person;

import io.chapeau.discussion.CommentTransitionView;
import io.chapeau.discussion.ModeratedCommentView;
import io.chapeau.discussion.note.CommentNoteView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment with all that is kept about it: what an erasure takes away. */
public record ExportedComment(
        ModeratedCommentView comment,

        @Schema(description = "All steps with their reasons, the oldest first.")
        List<CommentTransitionView> history,

        @Schema(description = "What moderators wrote about it, the oldest first.")
        List<CommentNoteView> notes) {}
