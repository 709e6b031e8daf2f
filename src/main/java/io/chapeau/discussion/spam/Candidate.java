package io.chapeau.discussion.spam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment before it is kept.
 *
 * @param text what readers get of it, in words
 * @param forms in which what is banned is looked for; where the site takes plain text, that one
 * @param website the field that people do not see
 * @param formToken what the form of the comment got beforehand
 */
public record Candidate(
        String authorName,
        String authorEmail,
        String text,
        List<String> forms,
        @Nullable String website,
        @Nullable String formToken) {}
