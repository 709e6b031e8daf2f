package io.chapeau.discussion.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.egress.EgressClient;
import io.chapeau.egress.EgressRules;
import io.chapeau.network.ClientAddress;
import io.chapeau.testing.LogLines;
import io.chapeau.testing.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Settings that cannot be meant end the start and name what is wrong. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CheckSettingsTest {

    private static final String URL = "https://check.example/1.1";
    private static final String SITE = "https://site.example";
    private static final String THREE_SECONDS = "PT3S";

    /** How people call what the protocol calls so. */
    private static final Map<String, String> LEAVES = Map.of(
            "comment_content", "text",
            "comment_author", "name",
            "comment_author_email", "e-mail address",
            "user_ip", "client address",
            "user_agent", "user agent",
            "referrer", "referrer",
            "permalink", "address of the article",
            "comment_type", "whether it is a reply");

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
    void allThatLeavesIsToldWhereverOperatorsRead() throws IOException {
        Question.Origin origin = new Question.Origin(
                new ClientAddress(InetAddress.ofLiteral("198.51.100.1")), "Browser/1", "https://a.example");
        Question question = new Question(UUID.randomUUID(), false, "Rosa", "rosa@example.org", "Text", origin);
        assertThat(question.fields(SITE).keySet())
                .filteredOn(field -> !field.startsWith("blog"))
                .containsExactlyInAnyOrderElementsOf(LEAVES.keySet());
        List<String> log;
        try (LogLines lines = new LogLines()) {
            start(URL, "key", THREE_SECONDS, SITE);
            log = lines.all();
        }
        assertThat(log)
                .anySatisfy(line -> assertThat(line).contains("check.example").contains(LEAVES.values()));
        List<String> readme = List.of(Files.readString(Path.of("README.md")).split("\n(?=[-|] )"));
        for (String start : List.of("- With `CHAPEAU_COMMENTS_CHECK_URL`", "| `CHAPEAU_COMMENTS_CHECK_URL`")) {
            assertThat(readme)
                    .filteredOn(part -> part.startsWith(start))
                    .singleElement()
                    .satisfies(part -> assertThat(part.replaceAll("\\s+", " ")).contains(LEAVES.values()));
        }
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
