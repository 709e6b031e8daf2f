package io.chapeau.management.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is planned for an article. */
public record Schedule(
        @Nullable Instant publishAt, @Nullable Instant unpublishAt) {}
