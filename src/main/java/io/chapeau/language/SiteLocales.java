package io.chapeau.language;

import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of articles that name none, those that articles may have when an operator has said so, and what stands
 * in for each. A setting that contradicts itself refuses the start: readers would get languages that nobody chose.
 */
@ApplicationScoped
public class SiteLocales {

    private static final String LOCALE = "CHAPEAU_LOCALE";
    private static final String LOCALES = "CHAPEAU_LOCALES";
    private static final String FALLBACK = "CHAPEAU_LOCALE_FALLBACK";

    private static final int LONGEST_PREFERENCE = 1000;

    private final String site;
    private final SequencedSet<String> configured;
    private final Map<String, List<String>> chains = new LinkedHashMap<>();

    @Inject
    SiteLocales(ChapeauConfig config) {
        this(
                config.locale(),
                config.locales().orElse(null),
                config.localeFallback().orElse(null));
    }

    private SiteLocales(String locale, @Nullable String locales, @Nullable String fallback) {
        site = one(LOCALE, locale);
        configured = locales == null ? new LinkedHashSet<>() : several(locales);
        if (!configured.isEmpty() && !configured.contains(site)) {
            throw refused(LOCALES, "lacks " + site + ", the language of " + LOCALE + ". Add it");
        }
        if (fallback != null) {
            readChains(fallback);
        }
        configured.forEach(each -> chains.computeIfAbsent(each, this::usualChain));
    }

    /** The same as a start with these settings makes. */
    public static SiteLocales of(String locale, @Nullable String locales, @Nullable String fallback) {
        return new SiteLocales(locale, locales, fallback);
    }

    void check(@Observes StartupEvent start) {
        // Being made is the check.
    }

    public String orDefault(@Nullable String locale) {
        return locale == null ? site : canonical(locale);
    }

    /** Those that articles may have, in the operator's order; empty: any. */
    public List<String> configured() {
        return List.copyOf(configured);
    }

    /** Whether an article may be in it. */
    public boolean allows(String locale) {
        return configured.isEmpty() || configured.contains(canonical(locale));
    }

    /** A configured language and what stands in for it, best first. */
    public List<String> chain(String locale) {
        return chains.getOrDefault(locale, List.of());
    }

    /**
     * The configured language that a client likes best, by its Accept-Language (RFC 4647, lookup); that of the site
     * when it likes none of them, says nothing or nothing that can be read.
     */
    public String preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_PREFERENCE) {
            return site;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), configured);
            return best == null ? site : canonical(best);
        } catch (IllegalArgumentException unreadable) {
            return site;
        }
    }

    /** Whether nothing of the tag would be dropped as no part of a language. */
    public static boolean isWellFormed(String locale) {
        try {
            new Locale.Builder().setLanguageTag(locale);
            return true;
        } catch (IllformedLocaleException broken) {
            return false;
        }
    }

    /** The one spelling in which languages are kept: {@code fr-CA}, never {@code FR-ca}. */
    public static String canonical(String locale) {
        return Locale.forLanguageTag(locale).toLanguageTag();
    }

    /** The language without its country, as far as there is one, then that of the site. */
    private List<String> usualChain(String locale) {
        SequencedSet<String> chain = new LinkedHashSet<>();
        for (String wider = locale; !wider.isEmpty(); wider = withoutLastPart(wider)) {
            if (configured.contains(wider)) {
                chain.add(wider);
            }
        }
        chain.add(site);
        return List.copyOf(chain);
    }

    private static String withoutLastPart(String locale) {
        int end = locale.lastIndexOf('-');
        return end < 0 ? "" : locale.substring(0, end);
    }

    private static SequencedSet<String> several(String text) {
        SequencedSet<String> locales = new LinkedHashSet<>();
        for (String part : parts(text, ",")) {
            if (!locales.add(one(LOCALES, part))) {
                throw refused(LOCALES, "names " + part + " twice. Name it once");
            }
        }
        return locales;
    }

    private void readChains(String text) {
        if (configured.isEmpty()) {
            throw refused(FALLBACK, "needs " + LOCALES + ". Name the languages there, or leave it out");
        }
        for (String part : parts(text, ",")) {
            List<String> chain = Arrays.stream(parts(part, ">"))
                    .map(each -> one(FALLBACK, each))
                    .toList();
            if (chain.size() < 2) {
                throw refused(FALLBACK, "has '" + part + "', where nothing stands in. Write fr-CA>fr>en");
            }
            requireConfigured(chain);
            if (chains.put(chain.getFirst(), chain) != null) {
                throw refused(FALLBACK, "has two chains for " + chain.getFirst() + ". Keep one");
            }
        }
    }

    private void requireConfigured(List<String> chain) {
        Set<String> seen = new HashSet<>();
        for (String locale : chain) {
            if (!configured.contains(locale)) {
                throw refused(FALLBACK, "names " + locale + ", which " + LOCALES + " lacks. Add it there");
            }
            if (!seen.add(locale)) {
                throw refused(FALLBACK, "names " + locale + " twice in one chain. Name it once");
            }
        }
    }

    private static String[] parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).toArray(String[]::new);
    }

    private static String one(String setting, String tag) {
        if (tag.isEmpty() || !isWellFormed(tag)) {
            throw refused(setting, "has '" + tag + "', which is no BCP 47 tag. Write one such as fr or fr-CA");
        }
        return canonical(tag);
    }

    private static ConfigurationException refused(String setting, String why) {
        return new ConfigurationException("Refusing to start: " + setting + " " + why + ".");
    }
}
