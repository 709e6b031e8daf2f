package io.chapeau.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ids for the headings of one body: made from the text, unique, and always behind a prefix, so that no heading can take
 * the name of something else in the page.
 */
public final class HeadingIds {
    private static final String PREFIX = "h-";
    private static final int MAX_LENGTH = 60;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public static boolean isOurs(String id) {
        return id.startsWith(PREFIX) && id.codePoints().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
    }

    public String next(Heading heading) {
        String base = PREFIX + slug(heading);
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + counts.merge(base, 1, (count, one) -> count + one);
        }
        counts.putIfAbsent(base, 1);
        return id;
    }

    private static String slug(Heading heading) {
        StringBuilder text = new StringBuilder();
        for (Span span : heading.spans()) {
            switch (span) {
                case TextSpan piece -> text.append(piece.text());
                case HardBreak _ -> text.append(' ');
                case FootnoteReference _ -> {}
            }
        }
        StringBuilder slug = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> append(slug, c));
        String whole = slug.toString();
        String cut = whole.substring(
                0, whole.offsetByCodePoints(0, Math.min(MAX_LENGTH, whole.codePointCount(0, whole.length()))));
        String trimmed = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return trimmed.isEmpty() ? "section" : trimmed;
    }

    private static void append(StringBuilder slug, int codePoint) {
        if (Character.isLetterOrDigit(codePoint)) {
            slug.appendCodePoint(codePoint);
        } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }
}
