package io.chapeau.management.article.note;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer in a thread. */
public record NoteReply(
        UUID id,
        int version,
        String text,
        PrincipalRef createdBy,
        Instant createdAt,
        @Nullable Instant editedAt) {}
