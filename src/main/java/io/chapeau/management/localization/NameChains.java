package io.chapeau.management.localization;

import io.chapeau.language.SiteLocales;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in for a name that is missing in a language, as the database takes it. At the end of each chain is the
 * name itself, in the language of the site: nothing is without a name.
 *
 * @param json pairs of a language and what stands in for it, the best first
 * @param site the language of names that are in no particular one
 */
record NameChains(String json, String site) {

    static NameChains of(SiteLocales locales) {
        String site = locales.orDefault(null);
        String pairs = locales.configured().stream()
                .flatMap(locale -> Stream.concat(locales.chain(locale).stream(), Stream.of(site))
                        .distinct()
                        .map(instead -> "[\"" + locale + "\",\"" + instead + "\"]"))
                .collect(Collectors.joining(",", "[", "]"));
        return new NameChains(pairs, site);
    }

    /** Both in one text, to compare; empty when the site names no languages. */
    String setting() {
        return json.equals("[]") ? "" : site + json;
    }
}
