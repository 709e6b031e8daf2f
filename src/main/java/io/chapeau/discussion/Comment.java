package io.chapeau.discussion;

import io.chapeau.discussion.spam.Screened;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said. The text is kept in normal form, and beside it the HTML that readers get; the address is sealed
 * and opened for moderators only.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Comment {

    /** For how long its author can edit and withdraw it. */
    static final Duration AUTHORS_TIME = Duration.ofMinutes(15);

    static final int HASH_BYTES = 32;

    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    UUID articleId;

    /** Given by the first approval and kept for good, so that a number always means the same comment. */
    @Nullable
    Integer number;

    @Convert(converter = CommentStatusConverter.class)
    CommentStatus status;

    /** Where undoing the last decision leads; null: there is none to undo. */
    @Nullable
    @Convert(converter = CommentStatusConverter.class)
    CommentStatus undoStatus;

    String authorName;
    byte[] email;

    @Column(columnDefinition = "binary(32)")
    byte[] emailHash;

    @Column(columnDefinition = "text")
    String text;

    @Nullable
    @Column(columnDefinition = "mediumtext")
    String html;

    @Nullable
    UUID parentId;

    /** 1: it answers the article itself. */
    @Column(columnDefinition = "tinyint", updatable = false)
    int depth;

    boolean staff;

    /** Derived by the database. */
    @Column(insertable = false, updatable = false)
    boolean hasLink;

    @Column(columnDefinition = "binary(32)")
    byte[] secretHash;

    Instant createdAt;

    @Nullable
    Instant editedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    UUID decidedBy;

    /** As its author sent it, before a moderator changed its words. */
    @Nullable
    @Column(columnDefinition = "text")
    String originalText;

    @Nullable
    String originalAuthorName;

    @Nullable
    Instant revisedAt;

    @Embedded
    Screened screened = new Screened();

    /**
     * Changes its words, which readers are told of. What was sent is kept, however often that happens; whoever puts it
     * back has changed nothing.
     */
    void revise(String name, String words, String asHtml, Instant now) {
        String ownName = ownName();
        String ownText = ownText();
        authorName = name;
        text = words;
        html = asHtml;
        keepOwn(ownName, ownText);
        revisedAt = originalText == null ? null : now;
    }

    /** The author's own words, where others stand now. */
    private void keepOwn(String ownName, String ownText) {
        boolean asSent = authorName.equals(ownName) && text.equals(ownText);
        originalText = asSent ? null : ownText;
        originalAuthorName = asSent ? null : ownName;
    }

    /** The name as its author sent it last. */
    String ownName() {
        return originalAuthorName == null ? authorName : originalAuthorName;
    }

    /** The text as its author sent it last. */
    String ownText() {
        return originalText == null ? text : originalText;
    }

    /** What its author says by leaving or changing the name that stands, which may be another's. */
    String ownNameBeside(String name) {
        return name.equals(authorName) ? ownName() : name;
    }

    /** What its author says by leaving or changing the text that stands, which may be another's. */
    String ownTextBeside(String words) {
        return words.equals(text) ? ownText() : words;
    }

    /** Takes the words of its author, whoever wrote those that were there. What the author leaves as it is stays another's. */
    void edit(String name, String words, String asHtml, Instant now) {
        String ownName = ownNameBeside(name);
        String ownText = ownTextBeside(words);
        authorName = name;
        text = words;
        html = asHtml;
        editedAt = now;
        keepOwn(ownName, ownText);
        if (originalText == null) {
            revisedAt = null;
        }
    }

    /** Whether everything that its author has given is gone; what is left is the place. */
    boolean isErased() {
        return email.length == 0;
    }

    /** Whether readers do not see it, and have not since before this moment. */
    boolean isOver(Instant since) {
        return status != CommentStatus.PENDING
                && status != CommentStatus.APPROVED
                && (decidedAt == null ? createdAt : decidedAt).isBefore(since);
    }

    /** What its state machine looks at. */
    CommentWorkflow.State state(Instant now) {
        return new CommentWorkflow.State(
                status, undoStatus, decidedBy != null, now.isBefore(createdAt.plus(AUTHORS_TIME)));
    }
}
