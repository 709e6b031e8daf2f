package io.chapeau.discussion.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.egress.EgressClient;
import io.chapeau.egress.EgressRules;
import io.chapeau.testing.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings that cannot be meant end the start and name what is wrong. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CheckSettingsTest {

    private static final String URL = "https://check.example/1.1";
    private static final String SITE = "https://site.example";
    private static final String THREE_SECONDS = "PT3S";

    @Inject
    EgressClient egress;

    @Inject
    EgressRules rules;

    private void start(String url, String key, String timeout, String site) {
        CheckConfig config = new CheckConfig() {
            @Override
            public Optional<String> checkUrl() {
                return Optional.of(url).filter(text -> !text.isEmpty());
            }

            @Override
            public Optional<String> checkKey() {
                return Optional.of(key).filter(text -> !text.isEmpty());
            }

            @Override
            public Duration checkTimeout() {
                return Duration.parse(timeout);
            }
        };
        new ExternalCheck(config, site, egress, rules).check(new StartupEvent());
    }

    private void isRefused(String setting, String url, String key, String timeout, String site) {
        assertThatThrownBy(() -> start(url, key, timeout, site))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void checkIsOffWithoutAnAddressWhateverElseIsSet() {
        assertThatCode(() -> start("", "", "PT1H", "")).doesNotThrowAnyException();
    }

    @Test
    void wholeSettingsStart() {
        assertThatCode(() -> start(URL, "key", THREE_SECONDS, SITE)).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingOrCannotBeMeantIsNamed() {
        isRefused("CHAPEAU_COMMENTS_CHECK_KEY", URL, "", THREE_SECONDS, SITE);
        isRefused("CHAPEAU_PUBLIC_URL", URL, "key", THREE_SECONDS, "");
        isRefused("CHAPEAU_COMMENTS_CHECK_TIMEOUT", URL, "key", "PT0.05S", SITE);
        isRefused("CHAPEAU_COMMENTS_CHECK_TIMEOUT", URL, "key", "PT11S", SITE);
        for (String url : new String[] {"not an address", "ftp://check.example", "http://10.0.0.1/1.1", "/1.1"}) {
            isRefused("CHAPEAU_COMMENTS_CHECK_URL", url, "key", THREE_SECONDS, SITE);
        }
    }
}
