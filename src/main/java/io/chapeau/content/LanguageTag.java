package io.chapeau.content;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of languages as BCP 47 has them, in their canonical spelling. */
public final class LanguageTag {
    private static final int MAX_LENGTH = 40;

    private LanguageTag() {}

    /** The canonical spelling; null when the text names no language. */
    public static @Nullable String canonical(String raw) {
        String tag = raw.strip();
        if (tag.isEmpty() || tag.length() > MAX_LENGTH) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String canonical = locale.toLanguageTag();
            boolean isStable = canonical.equals(Locale.forLanguageTag(canonical).toLanguageTag());
            return locale.getLanguage().isEmpty() || !isStable ? null : canonical;
        } catch (IllformedLocaleException noTag) {
            return null;
        }
    }

    static boolean isCanonical(String tag) {
        return tag.equals(canonical(tag));
    }
}
