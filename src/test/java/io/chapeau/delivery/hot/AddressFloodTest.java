package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site with little memory, and readers who ask for ever new addresses. */
@QuarkusTest
@TestProfile(AddressFloodTest.Settings.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class AddressFloodTest {

    private static final long MEGABYTE = 1 << 20;
    private static final int OFTEN = 20 * HotAnswers.OFTEN;

    private static final int ADDRESSES = 3_000;
    private static final int BETWEEN = 500;

    @Inject
    HotAnswers answers;

    @Inject
    NumberedChanges changes;

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    public static final class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("chapeau.cache-mb", "1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, /v1/articles/{slug}-not-%2$d",
        "308, /v1/articles/{slug}-before/comments?limit=1&page=%2$d",
        "200, /v1/articles?publishedTo=%1$s"
    })
    void addressesThatAreAskedForOncePushOutNothingThatIsAskedForOften(int status, String pattern) {
        String slug = renamed();
        String popular = "/v1/articles/" + slug;
        for (int i = 0; i < OFTEN; i++) {
            Reading.hot(popular, Map.of());
        }
        String flood = pattern.replace("{slug}", slug);
        long before = statements();
        for (int i = 0; i < ADDRESSES; i++) {
            String address = flood.formatted(Instant.EPOCH.plusSeconds(i), i + 1);
            assertThat(Reading.hot(address, Map.of()).status()).isEqualTo(status);
            if (i % BETWEEN == 0) {
                assertThat(statementsOf(popular)).as("after %d addresses", i).isZero();
            }
        }
        assertThat(statements() - before).isGreaterThanOrEqualTo(ADDRESSES);
        assertThat(answers.weight()).isBetween(MEGABYTE / 2, MEGABYTE);
    }

    /** The slug of an article that had another one before. */
    private String renamed() {
        String slug = unique("popular").replace(' ', '-');
        Map<String, Object> input = new HashMap<>(Articles.input("Popular"));
        input.put("slug", slug + "-before");
        String article = Articles.pathOf(Articles.published(input));
        Articles.patch(article, "*", "{\"slug\":\"" + slug + "\"}").then().statusCode(200);
        Articles.act(article, "publish").then().statusCode(200);
        changes.settledHead();
        return slug;
    }

    private long statementsOf(String address) {
        long before = statements();
        assertThat(Reading.hot(address, Map.of()).status()).isEqualTo(200);
        return statements() - before;
    }

    private long statements() {
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
