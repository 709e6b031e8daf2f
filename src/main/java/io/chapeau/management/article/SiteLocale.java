package io.chapeau.management.article;

import io.chapeau.database.ChapeauConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of articles that name none, and the one spelling of those that do: {@code fr-CA}, never {@code FR-ca}. */
@ApplicationScoped
class SiteLocale {

    private final String site;

    SiteLocale(ChapeauConfig config) {
        this.site = canonical(config.locale());
    }

    String orDefault(@Nullable String locale) {
        return locale == null ? site : canonical(locale);
    }

    /** Whether nothing of the tag would be dropped as no part of a language. */
    static boolean isWellFormed(String locale) {
        try {
            new Locale.Builder().setLanguageTag(locale);
            return true;
        } catch (IllformedLocaleException broken) {
            return false;
        }
    }

    static String canonical(String locale) {
        return Locale.forLanguageTag(locale).toLanguageTag();
    }
}
