package io.chapeau.management.article.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan whose time has come.
 *
 * @param revision the revision that readers are to see; null: the working copy
 */
public record DueAction(
        UUID id,
        UUID articleId,
        ScheduledChange action,
        Instant dueAt,
        @Nullable Integer revision) {}
