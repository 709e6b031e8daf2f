package io.chapeau.discussion.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an expression with which characters its matches can begin. What it does not know ends a beginning there,
 * so that there are rather too many of them than one too few; a beginning of no characters fits everywhere.
 */
final class Openings {

    /** Longer ones tell little more. */
    static final int LONGEST = 12;

    private static final int ASCII = 128;
    private static final int MOST = 600;
    private static final int WIDEST_RANGE = 64;
    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final String DIGITS = "0123456789";
    private static final String BOUNDARY = "\\b";
    private static final String OPTIONAL = "?*{";

    private final String pattern;
    private int at;
    private boolean lost;
    private boolean atBoundary = true;

    private Openings(String pattern) {
        this.pattern = pattern;
    }

    /**
     * How all matches of an expression begin.
     *
     * @param texts folded as by {@link #folded}
     * @param atBoundary whether no match begins amid a word
     */
    record Found(Set<String> texts, boolean atBoundary) {}

    static Found of(String pattern) {
        Openings reader = new Openings(pattern);
        Set<Beginning> read = reader.whole();
        if (reader.lost || reader.at < pattern.length()) {
            return new Found(Set.of(""), false);
        }
        Set<String> texts = read.stream().map(Beginning::text).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Found(texts, reader.atBoundary);
    }

    private Set<Beginning> whole() {
        Set<Beginning> all = new LinkedHashSet<>();
        do {
            atBoundary &= isBoundary();
            all.addAll(sequence());
        } while (takes('|'));
        return all;
    }

    /** Whether what comes next says that a word begins or ends here, and says it without condition. */
    private boolean isBoundary() {
        return pattern.startsWith(BOUNDARY, at)
                && (at + BOUNDARY.length() == pattern.length()
                        || OPTIONAL.indexOf(pattern.charAt(at + BOUNDARY.length())) < 0);
    }

    /** Characters that a match without regard to case takes for each other are one character afterwards. */
    static char folded(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c | ' ') : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** @param ends whether something else, which is not known, may follow */
    private record Beginning(String text, boolean ends) {

        private static final Beginning EMPTY = new Beginning("", false);
        private static final Set<Beginning> ANYTHING = Set.of(new Beginning("", true));

        Beginning end() {
            return new Beginning(text, true);
        }

        Beginning then(Beginning next) {
            String both = text + next.text;
            return both.length() < LONGEST
                    ? new Beginning(both, next.ends)
                    : new Beginning(both.substring(0, LONGEST), true);
        }
    }

    private Set<Beginning> alternatives() {
        Set<Beginning> all = new LinkedHashSet<>(sequence());
        while (takes('|')) {
            all.addAll(sequence());
        }
        return all;
    }

    private Set<Beginning> sequence() {
        Set<Beginning> all = Set.of(Beginning.EMPTY);
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            all = followed(all, repeated(atom()));
        }
        return all;
    }

    private static Set<Beginning> followed(Set<Beginning> all, Set<Beginning> next) {
        long open = all.stream().filter(beginning -> !beginning.ends).count();
        boolean tooMany = open * next.size() > MOST;
        Set<Beginning> longer = new LinkedHashSet<>();
        for (Beginning beginning : all) {
            if (beginning.ends) {
                longer.add(beginning);
            } else if (tooMany) {
                longer.add(beginning.end());
            } else {
                next.forEach(more -> longer.add(beginning.then(more)));
            }
        }
        return longer;
    }

    /** Once at least as it is, and then something that begins like it or like what follows. */
    private Set<Beginning> repeated(Set<Beginning> once) {
        if (at >= pattern.length()) {
            return once;
        }
        char c = pattern.charAt(at);
        boolean counted = c == '{' && skipsCount();
        if (c == '?' || c == '*' || c == '+') {
            at++;
        } else if (!counted) {
            return once;
        }
        takes('?');
        Set<Beginning> all = new LinkedHashSet<>();
        if (c != '+') {
            all.add(Beginning.EMPTY);
        }
        once.forEach(beginning -> all.add(c == '?' || beginning.equals(Beginning.EMPTY) ? beginning : beginning.end()));
        return all;
    }

    private boolean skipsCount() {
        int end = at + 1;
        while (end < pattern.length() && (DIGITS.indexOf(pattern.charAt(end)) >= 0 || pattern.charAt(end) == ',')) {
            end++;
        }
        boolean counts = end > at + 1 && end < pattern.length() && pattern.charAt(end) == '}';
        at = counts ? end + 1 : at;
        return counts;
    }

    private Set<Beginning> atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters(set());
            case '\\' -> escaped();
            case '^', '$' -> Set.of(Beginning.EMPTY);
            case '.' -> Beginning.ANYTHING;
            default -> Character.isSurrogate(c) ? Beginning.ANYTHING : characters(String.valueOf(c));
        };
    }

    private Set<Beginning> group() {
        boolean plain = pattern.startsWith("?:", at);
        if (!plain && pattern.startsWith("?", at)) {
            return lost();
        }
        at += plain ? 2 : 0;
        Set<Beginning> inside = alternatives();
        takes(')');
        return inside;
    }

    private Set<Beginning> escaped() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        if (SPECIAL.indexOf(c) >= 0) {
            return characters(String.valueOf(c));
        }
        return switch (c) {
            case 'b', 'B', 'A', 'z' -> Set.of(Beginning.EMPTY);
            case 'd' -> characters(DIGITS);
            case 'D', 'w', 'W', 's', 'S' -> Beginning.ANYTHING;
            default -> lost();
        };
    }

    /** The characters of a set; null: many, or some that are not known. The set is behind the reader then. */
    private @Nullable String set() {
        boolean known = !takes('^');
        StringBuilder all = new StringBuilder();
        // The first bracket of a set is itself a character of it.
        for (int start = at; at < pattern.length() && (at == start || pattern.charAt(at) != ']'); ) {
            char c = pattern.charAt(at++);
            if (c == '[' && pattern.startsWith(":", at)) {
                lost();
                return null;
            }
            if (c == '\\') {
                c = at < pattern.length() ? pattern.charAt(at++) : c;
                if (c == 'd') {
                    all.append(DIGITS);
                    continue;
                }
                if (Character.isLetterOrDigit(c)) {
                    known = false;
                    // What stands in braces behind it is read as characters of the set: too many do no harm.
                    continue;
                }
            }
            char last = c;
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                last = pattern.charAt(at + 1);
                at += 2;
                known &= last - c < WIDEST_RANGE;
                if (last == '\\') {
                    lost();
                    return null;
                }
            }
            known &= !Character.isSurrogate(c) && !Character.isSurrogate(last);
            // Behind the last character of all a char would begin anew.
            for (int each = c; known && each <= last; each++) {
                all.append((char) each);
            }
        }
        at++;
        return known ? all.toString() : null;
    }

    /** Something is not understood, and so may be all that stands behind it. */
    private Set<Beginning> lost() {
        lost = true;
        at = pattern.length();
        return Beginning.ANYTHING;
    }

    private static Set<Beginning> characters(@Nullable String characters) {
        if (characters == null) {
            return Beginning.ANYTHING;
        }
        List<Beginning> all = new ArrayList<>();
        for (int i = 0; i < characters.length(); i++) {
            all.add(new Beginning(String.valueOf(folded(characters.charAt(i))), false));
        }
        return new LinkedHashSet<>(all);
    }

    private boolean takes(char c) {
        boolean found = at < pattern.length() && pattern.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }
}
