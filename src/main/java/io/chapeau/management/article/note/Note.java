package io.chapeau.management.article.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note on an article. It opens a thread, which can be resolved, or it answers in one. */
@Entity
@Table(name = "article_note")
@SuppressWarnings("NullAway.Init")
class Note {

    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    UUID articleId;

    /** The note that opened the thread; null for that note itself. */
    @Column(updatable = false)
    @Nullable
    UUID threadId;

    @Column(columnDefinition = "text")
    String text;

    /** Where the block stood that the note is about; null: the note is about the whole article. */
    @Nullable
    Integer blockIndex;

    @Column(columnDefinition = "text")
    @Nullable
    String quote;

    @Column(updatable = false)
    UUID createdBy;

    @Column(updatable = false)
    Instant createdAt;

    @Nullable
    Instant editedAt;

    @Nullable
    Instant resolvedAt;

    @Nullable
    UUID resolvedBy;

    /** Derived by the database: open, resolved or reply. */
    @Column(insertable = false, updatable = false)
    String kind;
}
