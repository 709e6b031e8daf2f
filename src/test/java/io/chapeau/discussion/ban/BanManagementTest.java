package io.chapeau.discussion.ban;

import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BanManagementTest {

    private static final String BANS = "/v1/management/bans";

    private static Response post(String path, Map<String, ?> input) {
        return as("moderator").contentType(ContentType.JSON).body(input).post(path);
    }

    private static Response patch(String path, String etag, String body) {
        return as("moderator")
                .contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(body)
                .patch(path);
    }

    private static String unique() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void banIsMadeReadChangedAndLifted() {
        String domain = unique() + ".example";
        Response made = post(BANS, Map.of("kind", "domain", "value", domain, "reason", "Watches"));
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("domain"))
                .body("value", nullValue())
                .body("expiresAt", nullValue())
                .body("createdBy.name", notNullValue());
        String path = BANS + "/" + made.path("id");
        as("moderator")
                .get(BANS + "?kind=domain&limit=100")
                .then()
                .body("items.id", hasItem((String) made.path("id")))
                .body("items.kind", everyItem(equalTo("domain")));
        patch(path, "\"0\"", "{\"reason\": null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("reason", nullValue());
        patch(path, "\"0\"", "{\"reason\": \"again\"}").then().statusCode(412);
        patch(path, "\"1\"", "{\"expiresAt\": \"2001-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresAt"));
        patch(path, "\"1\"", "{\"kind\": \"email\", \"value\": \"a@b.example\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/kind", "/value")));
        as("moderator").header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        as("moderator").get(path).then().statusCode(404);
    }

    @Test
    void wordsCanBeReadAgain() {
        String word = unique();
        post(BANS, Map.of("kind", "word", "value", word)).then().statusCode(201).body("value", equalTo(word));
        post(BANS, Map.of("kind", "word", "value", word.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("detail", containsString(BANS));
    }

    @Test
    void banOfAClientEndsWithTheKeyOfItsHash() {
        Response made = post(
                BANS,
                Map.of(
                        "kind",
                        "network",
                        "value",
                        "2001:db8:" + Integer.toHexString(new Random().nextInt(65_536)) + "::/48"));
        made.then().statusCode(201).body("value", nullValue());
        Instant end = Instant.parse(made.path("expiresAt"));
        assertThat(end).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(30)));
        patch(BANS + "/" + made.path("id"), "*", "{\"expiresAt\": null}")
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue());
    }

    @Test
    void previewShowsWhatItWouldHaveHitAndKeepsNothing() {
        String article = "/v1/articles/"
                + Articles.published(new HashMap<>(Articles.input("Bans " + unique())))
                        .path("id");
        String mark = unique();
        String email = mark + "@" + mark + ".example";
        for (int i = 0; i < 3; i++) {
            // A ban hits every spelling, so its preview shows them.
            String spelling = i == 0 ? email.toUpperCase(Locale.ROOT) : email;
            reader().contentType(ContentType.JSON)
                    .body(Map.of("authorName", "Rosa", "authorEmail", spelling, "text", "I say " + mark + " and " + i))
                    .post(article + "/comments")
                    .then()
                    .statusCode(202);
        }
        for (Map<String, String> ban : List.of(
                Map.of("kind", "email", "value", email),
                Map.of("kind", "domain", "value", mark + ".example"),
                Map.of("kind", "word", "value", mark),
                Map.of("kind", "pattern", "value", mark.substring(0, 20) + "[0-9a-f]+"))) {
            Response preview = post(BANS + "/preview", ban);
            preview.then()
                    .statusCode(200)
                    .body("comments", equalTo(3))
                    .body("approved", equalTo(0))
                    .body("newest.size()", equalTo(3))
                    .body("newest[0].text", containsString(mark));
            assertThat(preview.asString()).doesNotContain(email);
        }
        post(BANS + "/preview", Map.of("kind", "email", "value", "other@" + mark + ".example"))
                .then()
                .body("comments", equalTo(0))
                .body("isExact", equalTo(true));
        post(BANS + "/preview", Map.of("kind", "word", "value", unique()))
                .then()
                .body("comments", equalTo(0));
        as("moderator").get(BANS + "?kind=word").then().body("items.value", not(hasItem(mark)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | nobody | /value",
                "email | a@b@c.example | /value",
                "domain | a@b.example | /value",
                "domain | https://b.example/ | /value",
                "domain | localhost | /value",
                "domain | *.spam.example | /value",
                "domain | .spam.example | /value",
                "domain | spam.example. | /value",
                "domain | 203.0.113.77 | /value",
                "domain | spam_mail.example | /value",
                "domain | -spam.example | /value",
                "address | 203.0.113.0/24 | /value",
                "address | example.org | /value",
                "address | 1 | /value",
                "network | 203.0.113.7 | /value",
                "network | 203.0.113.0/16 | /value",
                "network | 2001:db8::/64 | /value",
                "network | /24 | /value",
                "network | 203.0.113/24 | /value",
                "word | ... | /value",
                "pattern | (a | /value",
                "pattern | a* | /value",
                "pattern | (?=a)a | /value",
                "pattern | (a)\\1 | /value",
                "pattern | ((a{100}){100}){100} | /value",
                "pattern | a{1001} | /value",
            })
    void whatCannotBeReadIsRefusedInItsPlace(String kind, String value, String pointer) {
        for (String path : new String[] {BANS, BANS + "/preview"}) {
            post(path, Map.of("kind", kind, "value", value))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo(pointer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spam.example", "MAIL.spam.example", "bücher.example", "xn--bcher-kva.example", "4you.example"})
    void domainThatAnAddressCanHaveCanBeBanned(String domain) {
        post(BANS + "/preview", Map.of("kind", "domain", "value", domain))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa@spam.example", " Rosa.L+x@Mail.spam.example ", "rosa@bücher.example"})
    void emailAddressIsNoWord(String value) {
        for (String path : new String[] {BANS, BANS + "/preview"}) {
            post(path, Map.of("kind", "word", "value", value))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/value"))
                    .body("errors[0].detail", containsString("kind email"));
        }
    }

    @Test
    void domainThatNoAddressHasIsRefusedWithWhatToSend() {
        post(BANS, Map.of("kind", "domain", "value", "*.spam.example"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("the domains below it"));
    }

    @Test
    void exactlyOneOfValueAndCommentIsNeeded() {
        String comment = UUID.randomUUID().toString();
        post(BANS, Map.of("kind", "email")).then().statusCode(422).body("errors[0].code", equalTo("exactlyOne"));
        post(BANS, Map.of("kind", "email", "value", "a@b.example", "commentId", comment))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("exactlyOne"));
        post(BANS, Map.of("kind", "email", "commentId", comment))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/commentId"));
        post(BANS, Map.of("kind", "word", "commentId", comment))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("kind"));
        post(BANS, Map.of("kind", "planet", "value", "Mars")).then().statusCode(422);
        post(BANS, Map.of("kind", "word", "value", "a".repeat(255))).then().statusCode(422);
    }
}
