package io.chapeau.language;

import io.chapeau.content.Body;
import io.chapeau.content.Span;
import io.chapeau.content.typography.FrenchTypography;
import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * The typographic rules that the site sets in a body when it is saved: none, or those of French in articles in French.
 * An unknown setting refuses the start: text would go out in a form that nobody asked for.
 */
@ApplicationScoped
public class SiteTypography {

    private static final String NONE = "none";
    private static final String FRENCH = "fr";

    private final String rules;

    @Inject
    SiteTypography(ChapeauConfig config) {
        this(config.typography());
    }

    public SiteTypography(String rules) {
        this.rules = rules;
    }

    void check(@Observes StartupEvent start) {
        if (!rules.equals(NONE) && !rules.equals(FRENCH)) {
            throw new ConfigurationException(
                    "Refusing to start: CHAPEAU_TYPOGRAPHY is '" + rules + "'. Set it to none or fr.");
        }
    }

    /** The body by the rules of the site, as far as they concern the language of the article. */
    public Body set(Body body, String locale) {
        return isFrench(locale) ? FrenchTypography.apply(body) : body;
    }

    /** Plain text by the same rules; its lines stay. */
    public String set(String text, String locale) {
        return isFrench(locale) ? FrenchTypography.apply(text) : text;
    }

    /** A run of text by the same rules: as many spans, each with its own text. */
    public List<Span> set(List<Span> run, String locale) {
        return isFrench(locale) ? FrenchTypography.apply(run) : run;
    }

    private boolean isFrench(String locale) {
        return rules.equals(FRENCH)
                && Locale.forLanguageTag(locale).getLanguage().equals(FRENCH);
    }
}
