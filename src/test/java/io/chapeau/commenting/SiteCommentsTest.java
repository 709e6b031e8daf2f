package io.chapeau.commenting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.database.ChapeauConfig;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCommentsTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"closed,1,1,plain", "moderated,3,3,markdown", "trusted,6,1000,plain", "open,6,1,markdown"})
    void whatCanBeMeantStarts(String policy, int depth, int trustedAfter, String markup) {
        assertThatCode(() -> site(policy, depth, trustedAfter, markup, "P30D").check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "anarchy,3,3,plain,CHAPEAU_COMMENTS_POLICY",
        "Open,3,3,plain,CHAPEAU_COMMENTS_POLICY",
        "open,0,3,plain,CHAPEAU_COMMENTS_DEPTH",
        "open,7,3,plain,CHAPEAU_COMMENTS_DEPTH",
        "open,3,0,plain,CHAPEAU_COMMENTS_TRUSTED_AFTER",
        "open,3,3,html,CHAPEAU_COMMENTS_MARKUP"
    })
    void settingThatCannotBeMeantIsNamed(String policy, int depth, int trustedAfter, String markup, String setting) {
        assertThatThrownBy(() -> site(policy, depth, trustedAfter, markup, null).check())
                .hasMessageContaining(setting);
    }

    @Test
    void timeThatIsNoneIsNamed() {
        assertThatThrownBy(() -> site("open", 3, 3, "plain", "a month"))
                .hasMessageContaining("CHAPEAU_COMMENTS_CLOSE_AFTER");
    }

    @Test
    void siteClosesWhatIsOldOrEverythingOrNothing() {
        assertThat(site("open", 3, 3, "plain", "P1M").closedUntil(NOW)).contains(Instant.parse("2026-02-28T12:00:00Z"));
        assertThat(site("closed", 3, 3, "plain", "P1M").closedUntil(NOW)).contains(NOW);
        assertThat(site("open", 3, 3, "plain", null).closedUntil(NOW)).isEmpty();
    }

    @Test
    void policyOfAnArticleComesBeforeThatOfTheSite() {
        SiteComments site = site("moderated", 3, 3, "plain", null);
        assertThat(site.policy(null)).isEqualTo(CommentPolicy.MODERATED);
        assertThat(site.policy(CommentPolicy.OPEN)).isEqualTo(CommentPolicy.OPEN);
    }

    private static SiteComments site(
            String policy, int depth, int trustedAfter, String markup, @Nullable String after) {
        return new SiteComments(new Settings(policy, depth, trustedAfter, markup, Optional.ofNullable(after)));
    }

    /** What an operator has set. */
    private record Settings(String policy, int depth, int trustedAfter, String markup, Optional<String> closeAfter)
            implements ChapeauConfig.Comments {

        @Override
        public String retention() {
            return "P30D";
        }
    }
}
