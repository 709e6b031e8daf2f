package io.chapeau.discussion.ban;

import static io.chapeau.discussion.ban.BanCalls.BANS;
import static io.chapeau.discussion.ban.BanCalls.article;
import static io.chapeau.discussion.ban.BanCalls.ban;
import static io.chapeau.discussion.ban.BanCalls.calm;
import static io.chapeau.discussion.ban.BanCalls.isCaught;
import static io.chapeau.discussion.ban.BanCalls.isNotBanned;
import static io.chapeau.discussion.ban.BanCalls.post;
import static io.chapeau.discussion.ban.BanCalls.taken;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far bans of addresses and networks reach, and for how long. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BanOfClientTest {

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

    private static Map<String, String> byValue(String kind, String value) {
        return Map.of("kind", kind, "value", value);
    }

    private static Map<String, String> byComment(String kind, Response comment) {
        return Map.of("kind", kind, "commentId", comment.path("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "address, 198.19.1.7, 198.19.1.7, 198.19.1.8",
        "address, 2001:db8:1901:1::7, 2001:DB8:1901:1:0:0:0:7, 2001:db8:1901:1::8",
        "network, 198.19.2.0/24, 198.19.2.255, 198.19.3.0",
        "network, 198.19.4.77/24, 198.19.4.1, 198.19.5.77",
        "network, 2001:db8:1902::/48, 2001:db8:1902:ffff::1, 2001:db8:1903::1",
    })
    void banByValueHitsTheClientAndNoNeighbour(String kind, String value, String client, String neighbour) {
        isNotBanned(taken(article, client, calm()));
        String unused = ban(byValue(kind, value));
        isCaught(taken(article, client, calm()), kind);
        isNotBanned(taken(article, neighbour, calm()));
    }

    @ParameterizedTest
    @CsvSource({
        "address, 198.19.6.7, 198.19.6.7, 198.19.6.8",
        "address, 2001:db8:1906:1::7, 2001:db8:1906:1::7, 2001:db8:1906:1::8",
        "network, 198.19.7.1, 198.19.7.254, 198.19.8.1",
        "network, 2001:db8:1907:1::7, 2001:db8:1907:ff::1, 2001:db8:1908:1::7",
    })
    void banByCommentHitsItsClientAndNoNeighbour(String kind, String client, String again, String neighbour) {
        String unused = ban(byComment(kind, taken(article, client, calm())));
        isCaught(taken(article, again, calm()), kind);
        isNotBanned(taken(article, neighbour, calm()));
    }

    @Test
    void onlyTheAddressThatTheProxyHasSeenCounts() {
        String unused = ban(byValue("address", "198.19.9.7"));
        isNotBanned(taken(article, "198.19.9.7, 198.19.9.8", calm()));
        isCaught(taken(article, "198.19.9.8, 198.19.9.7", calm()), "address");
    }

    @Test
    void previewCountsWhatAddressAndNetworkWouldHaveHit() {
        Response first = taken(article, "198.19.10.1", calm());
        Map<String, String> words = calm();
        Response second = taken(article, "198.19.10.1", words);
        as("moderator")
                .header("If-Match", "*")
                .post("/v1/management/comments/" + second.path("id") + "/approve")
                .then()
                .statusCode(200);
        Response neighbour = taken(article, "198.19.10.2", calm());
        Response other = taken(article, "198.19.11.1", calm());
        for (Map<String, String> address : List.of(byValue("address", "198.19.10.1"), byComment("address", first))) {
            post(BANS + "/preview", address)
                    .then()
                    .statusCode(200)
                    .body("comments", equalTo(2))
                    .body("approved", equalTo(1))
                    .body("isExact", equalTo(true))
                    .body("newest.id", equalTo(List.of(second.path("id"), first.path("id"))))
                    .body("newest[0].text", equalTo(words.get("text")));
        }
        for (Map<String, String> network :
                List.of(byValue("network", "198.19.10.0/24"), byComment("network", neighbour))) {
            post(BANS + "/preview", network)
                    .then()
                    .statusCode(200)
                    .body("comments", equalTo(3))
                    .body("approved", equalTo(1))
                    .body("isExact", equalTo(true))
                    .body("newest.id", equalTo(List.of(neighbour.path("id"), second.path("id"), first.path("id"))));
        }
        post(BANS + "/preview", byComment("address", other)).then().body("comments", equalTo(1));
        post(BANS + "/preview", byValue("address", "198.19.10.3")).then().body("comments", equalTo(0));
        isNotBanned(taken(article, "198.19.10.1", calm()));
    }

    @ParameterizedTest
    @CsvSource({"address, ''", "network, /24"})
    void banLastsNoLongerThanTheKeyOfItsHash(String kind, String bits) {
        Instant now = clock.instant();
        Response forGood = post(BANS, byValue(kind, "198.19.12.0" + bits));
        Instant end = Instant.parse(forGood.path("expiresAt"));
        assertThat(end).isAfter(now).isBeforeOrEqualTo(clock.instant().plus(Duration.ofDays(30)));
        Response longer = post(BANS, until(now.plus(Duration.ofDays(60)), kind, "198.19.13.0" + bits));
        assertThat(Instant.parse(longer.path("expiresAt"))).isEqualTo(end);
        Instant soon = now.plus(Duration.ofMinutes(1));
        Response shorter = post(BANS, until(soon, kind, "198.19.14.0" + bits));
        assertThat(Instant.parse(shorter.path("expiresAt"))).isEqualTo(soon);
    }

    private static Map<String, String> until(Instant end, String kind, String value) {
        return Map.of("kind", kind, "value", value, "expiresAt", end.toString());
    }

    @Test
    void banWhoseKeyIsDestroyedHitsNobodyAndCannotBeProlonged() {
        String ban = ban(byValue("address", "198.19.15.7"));
        isCaught(taken(article, "198.19.15.7", calm()), "address");
        clock.advance(Duration.ofDays(30));
        isNotBanned(taken(article, "198.19.15.7", calm()));
        String tomorrow = '"' + clock.instant().plus(Duration.ofDays(1)).toString() + '"';
        for (String end : List.of("null", tomorrow)) {
            patch(ban, "{\"expiresAt\": " + end + "}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/expiresAt"))
                    .body("errors[0].code", equalTo("clientUnknown"));
        }
        patch(ban, "{\"reason\": \"Was noisy\"}").then().statusCode(200).body("reason", equalTo("Was noisy"));
        String unused = ban(byValue("address", "198.19.15.7"));
        isCaught(taken(article, "198.19.15.7", calm()), "address");
    }

    private static Response patch(String ban, String body) {
        return as("moderator")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(ban);
    }
}
