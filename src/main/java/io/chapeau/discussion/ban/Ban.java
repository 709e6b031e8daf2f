package io.chapeau.discussion.ban;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the list. Of a person or a client it holds a keyed hash and nothing else. */
@Entity
@Table(name = "comment_ban")
@SuppressWarnings("NullAway.Init")
class Ban {

    @Id
    UUID id;

    @Version
    int version;

    @Convert(converter = BanKindConverter.class)
    @Column(updatable = false)
    BanKind kind;

    @Column(columnDefinition = "binary(32)", updatable = false)
    byte[] hash;

    /** The word or pattern; null for all other kinds. */
    @Nullable
    @Column(updatable = false)
    String text;

    @Nullable
    String reason;

    @Nullable
    Instant expiresAt;

    Instant createdAt;
    UUID createdBy;
}
