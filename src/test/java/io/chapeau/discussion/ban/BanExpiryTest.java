package io.chapeau.discussion.ban;

import static io.chapeau.discussion.ban.BanCalls.BANS;
import static io.chapeau.discussion.ban.BanCalls.article;
import static io.chapeau.discussion.ban.BanCalls.ban;
import static io.chapeau.discussion.ban.BanCalls.calm;
import static io.chapeau.discussion.ban.BanCalls.isCaught;
import static io.chapeau.discussion.ban.BanCalls.isNotBanned;
import static io.chapeau.discussion.ban.BanCalls.lift;
import static io.chapeau.discussion.ban.BanCalls.post;
import static io.chapeau.discussion.ban.BanCalls.said;
import static io.chapeau.discussion.ban.BanCalls.taken;
import static io.chapeau.discussion.ban.BanCalls.unique;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How bans end: by their time, by a moderator, and after a while without a trace. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BanExpiryTest {

    private static final String CLIENT = "198.19.20.1";
    private static final String SOMEBODY = "somebody@calm.example";

    @Inject
    BanService bans;

    @Inject
    Scheduler scheduler;

    @Inject
    MovableClock clock;

    private String article;

    @BeforeEach
    void openArticle() {
        article = article();
    }

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private String banFor(Duration time, String kind, String value) {
        return ban(Map.of(
                "kind",
                kind,
                "value",
                value,
                "expiresAt",
                clock.instant().plus(time).toString()));
    }

    @Test
    void wordsAndMailAddressesHitUntilTheirTime() {
        Duration hour = Duration.ofHours(1);
        String word = unique();
        String stem = unique();
        String expression = stem + "[xyz]{2}";
        String email = unique() + "@ends.example";
        assertThat(List.of(
                        banFor(hour, "word", word), banFor(hour, "pattern", expression), banFor(hour, "email", email)))
                .doesNotHaveDuplicates();
        clock.advance(Duration.ofMinutes(59));
        isCaught(taken(article, CLIENT, said(SOMEBODY, "I say " + word)), word);
        isCaught(taken(article, CLIENT, said(SOMEBODY, "I say " + stem + "xz")), expression);
        isCaught(taken(article, CLIENT, said(email, "I say " + unique())), "email");
        clock.advance(Duration.ofMinutes(2));
        isNotBanned(taken(article, CLIENT, said(SOMEBODY, "We hear of " + word)));
        isNotBanned(taken(article, CLIENT, said(SOMEBODY, "We hear of " + stem + "xz")));
        isNotBanned(taken(article, CLIENT, said(email, "We hear of " + unique())));
    }

    @Test
    void liftedBanHitsNothingMore() {
        String mark = unique();
        String email = mark + "@" + mark + ".example";
        for (Map<String, String> input : List.of(
                Map.of("kind", "email", "value", email),
                Map.of("kind", "domain", "value", mark + ".example"),
                Map.of("kind", "address", "value", CLIENT),
                Map.of("kind", "network", "value", CLIENT + "/24"),
                Map.of("kind", "word", "value", mark),
                Map.of("kind", "pattern", "value", mark + "?"))) {
            String ban = ban(input);
            taken(article, CLIENT, said(email, unique() + ": " + mark)).then().body("status", equalTo("spam"));
            lift(ban);
            isNotBanned(taken(article, CLIENT, said(email, mark + ": " + unique())));
        }
    }

    @Test
    void expiredBansAreListedForThirtyDaysAndForgottenThen() {
        String ended = banFor(Duration.ofHours(1), "domain", unique() + ".example");
        String forGood = ban(Map.of("kind", "domain", "value", unique() + ".example"));
        String late = banFor(Duration.ofDays(2), "word", unique());
        clock.advance(Duration.ofDays(30));
        bans.forgetExpired();
        as("moderator").get(ended).then().statusCode(200);
        clock.advance(Duration.ofDays(1));
        bans.forgetExpired();
        as("moderator").get(ended).then().statusCode(404);
        as("moderator").get(late).then().statusCode(200);
        as("moderator").get(forGood).then().statusCode(200);
        isNotBanned(taken(article, CLIENT, calm()));
        lift(late);
    }

    private static Response endAt(String ban, String end) {
        return as("moderator")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"expiresAt\": \"" + end + "\"}")
                .patch(ban);
    }

    @Test
    void endThatCannotBeKeptIsRefused() {
        String late = "9999-12-31T23:59:59-12:00";
        Map<String, String> ban = Map.of("kind", "word", "value", unique(), "expiresAt", late);
        for (String path : new String[] {BANS, BANS + "/preview"}) {
            post(path, ban)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/expiresAt"))
                    .body("errors[0].code", equalTo("maximum"));
        }
        String standing = ban(Map.of("kind", "word", "value", unique()));
        endAt(standing, late).then().statusCode(422).body("errors[0].pointer", equalTo("/expiresAt"));
        endAt(standing, "9999-12-31T23:59:59Z")
                .then()
                .statusCode(200)
                .body("expiresAt", equalTo("9999-12-31T23:59:59Z"));
        lift(standing);
    }

    @Test
    void endIsKeptInMilliseconds() {
        Response made =
                post(BANS, Map.of("kind", "word", "value", unique(), "expiresAt", "2999-01-01T00:00:00.123987+01:00"));
        made.then().statusCode(201).body("expiresAt", equalTo("2998-12-31T23:00:00.123Z"));
        String path = BANS + "/" + made.path("id");
        as("moderator").get(path).then().body("expiresAt", equalTo("2998-12-31T23:00:00.123Z"));
        lift(path);
    }

    @Test
    void expiredBansAreForgottenByTheClock() {
        assertThat(scheduler.getScheduledJobs())
                .anyMatch(job -> String.valueOf(job.getMethodDescription()).endsWith("BanService#forgetExpired"));
    }
}
