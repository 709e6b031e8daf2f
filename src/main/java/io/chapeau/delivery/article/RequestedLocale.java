package io.chapeau.delivery.article;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.language.SiteLocales;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The language that a list is asked for. */
@ApplicationScoped
class RequestedLocale {

    private final SiteLocales locales;

    RequestedLocale(SiteLocales locales) {
        this.locales = locales;
    }

    /** In the one spelling in which languages are kept; null: any. 400 when the site cannot tell. */
    @Nullable
    String of(LocaleQuery query) {
        if (query.fallback() && query.locale() == null) {
            throw refused("fallback", "combination", "fallback goes with locale: say which language is wanted.");
        }
        boolean asksTheSite = query.isNegotiated() || query.fallback();
        if (asksTheSite && locales.configured().isEmpty()) {
            throw refused(
                    query.fallback() ? "fallback" : "locale",
                    "notConfigured",
                    "The site names no languages, so nothing is preferred and nothing stands in. Send a language as"
                            + " locale.");
        }
        if (query.isNegotiated()) {
            return locales.preferred(query.acceptLanguage());
        }
        if (query.locale() == null) {
            return null;
        }
        if (query.fallback() && !locales.allows(query.locale())) {
            throw refused(
                    "locale",
                    "notConfigured",
                    "Nothing stands in for this language. Those of the site are "
                            + String.join(", ", locales.configured()) + ".");
        }
        return SiteLocales.canonical(query.locale());
    }

    private static ProblemException refused(String parameter, String code, String detail) {
        return ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter(parameter, code, detail));
    }
}
