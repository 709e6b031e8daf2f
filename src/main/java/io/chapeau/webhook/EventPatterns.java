package io.chapeau.webhook;

import io.chapeau.change.ChangeType;
import io.chapeau.http.problem.Violations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which events an endpoint wants: words of the catalogue of changes, {@code article.*} for all of a kind, and
 * {@code *} for all.
 */
record EventPatterns(List<String> words) {

    private static final String ALL = "*";
    private static final int LONGEST_QUOTE = 50;

    static EventPatterns ofStored(String text) {
        return new EventPatterns(List.of(text.split(" ")));
    }

    String stored() {
        return String.join(" ", words);
    }

    boolean match(ChangeType type) {
        return words.stream().anyMatch(word -> matches(word, type));
    }

    /** Names each word that no change of this side will ever match. */
    void check(WebhookAudience audience, Violations violations) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            List<ChangeType> meant = Arrays.stream(ChangeType.values())
                    .filter(type -> matches(word, type))
                    .toList();
            if (meant.isEmpty()) {
                violations.add(
                        "/events/" + i,
                        "unknown",
                        "'" + shortened(word) + "' is no event; allowed are *, " + kinds() + ", " + types(audience)
                                + ".");
            } else if (meant.stream().noneMatch(audience::canHear)) {
                violations.add(
                        "/events/" + i,
                        "audience",
                        "Readers never notice '" + word + "'. Leave it out, or choose the audience management; readers"
                                + " notice " + types(audience) + ".");
            }
        }
    }

    private static boolean matches(String word, ChangeType type) {
        return word.equals(ALL) || word.equals(type.word()) || word.equals(all(type));
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String all(ChangeType type) {
        return type.entity().word() + ".*";
    }

    private static String kinds() {
        return Arrays.stream(ChangeType.values())
                .map(EventPatterns::all)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String types(WebhookAudience audience) {
        return Arrays.stream(ChangeType.values())
                .filter(audience::canHear)
                .map(ChangeType::word)
                .collect(Collectors.joining(", "));
    }
}
