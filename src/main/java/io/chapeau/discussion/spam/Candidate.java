package io.chapeau.discussion.spam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment before it is kept.
 *
 * @param text what readers get of it, in words
 * @param source as it was written; where the site takes plain text, the same
 * @param website the field that people do not see
 * @param formToken what the form of the comment got beforehand
 */
public record Candidate(
        String authorName,
        String authorEmail,
        String text,
        String source,
        @Nullable String website,
        @Nullable String formToken) {

    /** Both, where they differ: what is banned is found in either. */
    List<String> forms() {
        return source.equals(text) ? List.of(text) : List.of(text, source);
    }
}
