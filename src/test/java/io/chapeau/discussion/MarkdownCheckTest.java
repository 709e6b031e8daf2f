package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Receiver.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapeau.discussion.check.CheckConfig;
import io.chapeau.discussion.check.ExternalCheck;
import io.chapeau.egress.EgressClient;
import io.chapeau.egress.EgressRules;
import io.chapeau.testing.Receiver;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the external check gets to read where comments are Markdown. */
@QuarkusTest
@TestProfile(GenerousSiteTest.Settings.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class MarkdownCheckTest {

    @Inject
    EgressClient egress;

    @Inject
    EgressRules rules;

    private void switchOn(String url) {
        CheckConfig config = new SmallRyeConfigBuilder()
                .withMapping(CheckConfig.class)
                .withValidateUnknown(false)
                .withDefaultValue("chapeau.comments.check-url", url)
                .withDefaultValue("chapeau.comments.check-key", "a-key")
                .build()
                .getConfigMapping(CheckConfig.class);
        QuarkusMock.installMockForType(
                new ExternalCheck(config, "https://site.example/", egress, rules), ExternalCheck.class);
    }

    @Test
    void serviceIsToldWhatIsShownAndWhereLinksLead() {
        try (Receiver service = Receiver.start().always(says("false"))) {
            switchOn("http://127.0.0.1:" + service.port() + "/1.1/");
            String word = UUID.randomUUID().toString();
            submitted(article(null), with("text", "[cheap](https\\://a.example/1) cas**i**no&#33; " + word));
            await().until(() -> !service.requests().isEmpty());
            assertThat(URLDecoder.decode(service.requests().getFirst().body(), StandardCharsets.UTF_8))
                    .contains("comment_content=cheap casino! " + word + "\nhttps://a.example/1&");
        }
    }
}
