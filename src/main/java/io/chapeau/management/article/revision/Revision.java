package io.chapeau.management.article.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One save. Its content never changes; its label, and whether a list shows it, may. */
@Entity
@SuppressWarnings("NullAway.Init")
class Revision {

    @Id
    UUID id;

    UUID articleId;
    int number;
    int version;

    @Nullable
    Integer base;

    @Column(columnDefinition = "longblob")
    byte[] content;

    @Nullable
    Integer comparedTo;

    @Column(columnDefinition = "text")
    String changes;

    int firstSave;
    Instant firstSaveAt;
    boolean superseded;
    boolean published;

    @Nullable
    Integer restoredFrom;

    @Nullable
    String note;

    @Nullable
    String label;

    UUID savedBy;
    Instant savedAt;

    /** Whether somebody said something of it, or saw it, that the next save must not hide. */
    boolean standsOut() {
        return note != null || label != null || published || restoredFrom != null;
    }
}
