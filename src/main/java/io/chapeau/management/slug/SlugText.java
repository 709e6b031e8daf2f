package io.chapeau.management.slug;

import com.ibm.icu.text.Transliterator;
import io.chapeau.http.contract.TextRules;
import java.util.regex.Pattern;

/** The form of a slug, and how one is made of a title in any script. */
public final class SlugText {

    public static final int LONGEST = 120;
    private static final int LONGEST_DERIVED = 80;

    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Pattern CHOSEN = Pattern.compile(TextRules.SLUG);

    /** Slugs are kept in ASCII; other text is none and must not reach an index of another character set. */
    private static final Pattern POSSIBLE = Pattern.compile("[a-z0-9-]{1,160}");

    private static final Pattern UUID_LIKE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final ThreadLocal<Transliterator> TO_ASCII =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));

    private SlugText() {}

    /** {@code « L’été à Noël »} becomes {@code l-ete-a-noel}; a title without letters becomes the fallback. */
    public static String of(String title, String fallback) {
        String ascii = TO_ASCII.get().transliterate(title);
        String slug = cut(EDGES.matcher(NOT_SLUG.matcher(ascii).replaceAll("-")).replaceAll(""));
        if (slug.isEmpty()) {
            return fallback;
        }
        return isUuidLike(slug) ? fallback + "-" + slug : slug;
    }

    /** An address names an entity by id or by slug; a slug that looks like an id could hide another entity. */
    public static boolean isUuidLike(String slug) {
        return UUID_LIKE.matcher(slug).matches();
    }

    /** Whether a client may choose this one. */
    static boolean isWellFormed(String slug) {
        return slug.length() <= LONGEST && CHOSEN.matcher(slug).matches() && !isUuidLike(slug);
    }

    /** Whether anything can have this one. */
    static boolean isPossible(String slug) {
        return POSSIBLE.matcher(slug).matches();
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST_DERIVED) {
            return slug;
        }
        int wordEnd = slug.lastIndexOf('-', LONGEST_DERIVED);
        return slug.substring(0, wordEnd > 0 ? wordEnd : LONGEST_DERIVED);
    }
}
