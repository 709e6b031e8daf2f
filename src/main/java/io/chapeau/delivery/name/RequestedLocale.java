package io.chapeau.delivery.name;

import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.language.SiteLocales;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The language that a client asks for, in the one spelling in which languages are kept; 400 when the site cannot tell. */
@ApplicationScoped
public class RequestedLocale {

    /** The word for what the client likes best. */
    private static final String AUTO = "auto";

    private final SiteLocales locales;
    private final Dependencies dependencies;

    RequestedLocale(SiteLocales locales, Dependencies dependencies) {
        this.locales = locales;
        this.dependencies = dependencies;
    }

    /** The language of names; null: their own. */
    public @Nullable String ofNames(NameLanguage query) {
        if (query.locale() == null) {
            return null;
        }
        requireLanguages("locale", "there are no names in them. Leave it out.");
        return oneOfTheSite(query.locale(), query.acceptLanguage());
    }

    /** The language of a list of articles, of which some may stand in for what is missing; null: any. */
    public @Nullable String ofArticles(@Nullable String locale, boolean fallback, @Nullable String acceptLanguage) {
        if (fallback && locale == null) {
            throw refused("fallback", "combination", "fallback goes with locale: say which language is wanted.");
        }
        if (fallback || AUTO.equals(locale)) {
            requireLanguages(
                    fallback ? "fallback" : "locale",
                    "nothing is preferred and nothing stands in. Send a language as locale.");
        }
        if (locale == null) {
            return null;
        }
        return fallback || AUTO.equals(locale) ? oneOfTheSite(locale, acceptLanguage) : SiteLocales.canonical(locale);
    }

    private void requireLanguages(String parameter, String consequence) {
        if (locales.configured().isEmpty()) {
            throw refused(parameter, "notConfigured", "The site names no languages, so " + consequence);
        }
    }

    private String oneOfTheSite(String locale, @Nullable String acceptLanguage) {
        if (AUTO.equals(locale)) {
            dependencies.onAcceptedLanguages();
            return locales.preferred(acceptLanguage);
        }
        if (!locales.allows(locale)) {
            throw refused(
                    "locale",
                    "notConfigured",
                    "Nothing stands in for this language. Those of the site are "
                            + String.join(", ", locales.configured()) + ".");
        }
        return SiteLocales.canonical(locale);
    }

    private static ProblemException refused(String parameter, String code, String detail) {
        return ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter(parameter, code, detail));
    }
}
