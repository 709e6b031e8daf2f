package io.chapeau.discussion.spam;

import org.jspecify.annotations.Nullable;

/**
 * A comment before it is kept.
 *
 * @param website the field that people do not see
 * @param formToken what the form of the comment got beforehand
 */
public record Candidate(
        String authorName,
        String authorEmail,
        String text,
        @Nullable String website,
        @Nullable String formToken) {}
