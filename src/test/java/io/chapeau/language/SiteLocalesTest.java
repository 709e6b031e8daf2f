package io.chapeau.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteLocalesTest {

    @Test
    void withoutAListArticlesMayBeInAnyLanguage() {
        SiteLocales locales = SiteLocales.of("en", null, null);
        assertThat(locales.allows("tlh")).isTrue();
        assertThat(locales.orDefault(null)).isEqualTo("en");
        assertThat(locales.orDefault("FR-ca")).isEqualTo("fr-CA");
        assertThat(locales.configured()).isEmpty();
        assertThat(locales.chain("en")).isEmpty();
    }

    @Test
    void languageFallsBackToItsParentAndThenToThatOfTheSite() {
        SiteLocales locales = SiteLocales.of("en", "fr, en, FR-ca", null);
        assertThat(locales.configured()).containsExactly("fr", "en", "fr-CA");
        assertThat(locales.allows("fr-ca")).isTrue();
        assertThat(locales.allows("de")).isFalse();
        assertThat(locales.chain("fr-CA")).containsExactly("fr-CA", "fr", "en");
        assertThat(locales.chain("fr")).containsExactly("fr", "en");
        assertThat(locales.chain("en")).containsExactly("en");
    }

    @Test
    void chainOfTheOperatorGoesBeforeTheUsualOne() {
        SiteLocales locales = SiteLocales.of("en", "en,fr,fr-CA,de", "fr-CA > en > fr, en>de");
        assertThat(locales.chain("fr-CA")).containsExactly("fr-CA", "en", "fr");
        assertThat(locales.chain("en")).containsExactly("en", "de");
        assertThat(locales.chain("de")).containsExactly("de", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | en",
                "fr-CA,fr;q=0.5 | fr-CA",
                "fr-BE,en;q=0.1 | fr",
                "en;q=0.2, FR-ca;q=0.9 | fr-CA",
                "de | en",
                "* | en",
                "q=;; | en",
                "\u202E | en"
            })
    void clientGetsTheLanguageThatItLikesBest(String acceptLanguage, String locale) {
        SiteLocales locales = SiteLocales.of("en", "en,fr,fr-CA", null);
        assertThat(locales.preferred(acceptLanguage)).isEqualTo(locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "e_n | - | - | CHAPEAU_LOCALE has 'e_n', which is no BCP 47 tag.",
                "en | fr,,en | - | CHAPEAU_LOCALES has '', which is no BCP 47 tag.",
                "en | fr,en,FR | - | CHAPEAU_LOCALES names FR twice.",
                "en | fr,de | - | CHAPEAU_LOCALES lacks en, the language of CHAPEAU_LOCALE.",
                "en | - | fr>en | CHAPEAU_LOCALE_FALLBACK needs CHAPEAU_LOCALES.",
                "en | en,fr | fr | CHAPEAU_LOCALE_FALLBACK has 'fr', where nothing stands in.",
                "en | en,fr | fr>de | CHAPEAU_LOCALE_FALLBACK names de, which CHAPEAU_LOCALES lacks.",
                "en | en,fr | fr>en>fr | CHAPEAU_LOCALE_FALLBACK names fr twice in one chain.",
                "en | en,fr,de | fr>en,fr>de | CHAPEAU_LOCALE_FALLBACK has two chains for fr."
            })
    void settingThatContradictsItselfIsRefused(String locale, String locales, String fallback, String words) {
        assertThatThrownBy(() -> SiteLocales.of(locale, locales, fallback))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Refusing to start: " + words);
    }
}
