package io.chapeau.webhook;

import static io.chapeau.testing.Api.as;
import static io.chapeau.webhook.Hooks.input;
import static io.chapeau.webhook.Hooks.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class WebhookManagementTest {

    private static final String URL = "https://site.example/hooks";

    @Inject
    Hooks hooks;

    /** Other tests write too: no endpoint of this one may go on hearing of it. */
    @AfterEach
    void silence() {
        hooks.execute("DELETE FROM webhook");
    }

    private static Response created() {
        return Hooks.create(input(URL, "article.*"))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    @Test
    void secretIsShownOnce() {
        Response created = created();
        String secret = created.path("secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSizeBetween(24, 64);
        as("admin")
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("secret", nullValue())
                .body("", not(hasItem(secret)));
    }

    @Test
    void leftOutMeansPublicAndEnabled() {
        Hooks.create(Map.of("url", URL, "events", List.of("*")))
                .then()
                .statusCode(201)
                .body("audience", equalTo("public"))
                .body("payload", equalTo("thin"))
                .body("enabled", equalTo(true));
    }

    @Test
    void everyUnknownEventIsNamed() {
        Hooks.create(input(URL, "article.published", "article.eaten", "harbour.*"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/events/1", "/events/2"))
                .body("errors.code", contains("unknown", "unknown"))
                .body("errors.detail", hasItems(containsString("'article.eaten'"), containsString("'harbour.*'")))
                .body("errors[0].detail", containsString("article.published"));
    }

    @Test
    void eventThatReadersNeverNoticeIsRefusedToTheirSide() {
        Map<String, Object> input = input(URL, "article.changed");
        Hooks.create(input).then().statusCode(201);
        input.put("audience", "public");
        Hooks.create(input).then().statusCode(422).body("errors.code", contains("audience"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/hook, private",
        "http://[::1]/hook, private",
        "http://169.254.169.254/latest, private",
        "https://name:word@site.example/, user name",
        "https://site.example/#here, fragment",
        "https://site.example:0/, Port 0",
        "https:///hook, host",
        "ftp://site.example/hook, http(s)",
        "/hook, http(s)",
        "https://site.example/%zz, encode"
    })
    void addressThatLeadsAstrayIsRefusedInWords(String url, String word) {
        Hooks.create(input(url, "*"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/url"))
                .body("detail", containsString(word));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Hooks.create(input("http://10.0.0.1/", "article.eaten"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/url", "/events/0"));
    }

    @Test
    void payloadIsThinOrFull() {
        Map<String, Object> input = input(URL, "*");
        input.put("payload", "fat");
        Hooks.create(input).then().statusCode(422).body("errors.pointer", contains("/payload"));
        input.put("payload", "full");
        Response created = Hooks.create(input);
        created.then().statusCode(201).body("payload", equalTo("full"));
        patch(created, "{\"payload\": null}").then().statusCode(200).body("payload", equalTo("thin"));
    }

    @Test
    void whatGetGaveCanBePutBackAndChangesNothing() {
        Response created = created();
        String path = created.header("Location");
        Map<String, Object> view = as("admin").get(path).jsonPath().getMap("");
        as("admin")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(view)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        view.put("disabledReason", "mine");
        as("admin")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(view)
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/disabledReason"));
    }

    @Test
    void staleIfMatchIsRefusedAndMissingOneToo() {
        Response created = created();
        patch(created, "{\"description\": \"Rebuilds\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("events", contains("article.*"));
        String path = created.header("Location");
        as("admin").header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        as("admin")
                .header("If-Match", "\"0\"")
                .post(path + "/rotate-secret")
                .then()
                .statusCode(412);
        as("admin").post(path + "/rotate-secret").then().statusCode(428);
        as("admin").header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        as("admin").get(path).then().statusCode(404);
    }

    @Test
    void rotationGivesANewSecretAndTellsHowLongTheOldOneHolds() {
        Response created = created();
        as("admin")
                .header("If-Match", "\"0\"")
                .post(created.header("Location") + "/rotate-secret")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("secret", not(equalTo(created.path("secret"))))
                .body("previousSecretUntil", notNullValue());
    }

    @Test
    void rotationSentAgainGivesTheSameSecret() {
        String path = created().header("Location") + "/rotate-secret";
        String first = as("admin")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", path)
                .post(path)
                .path("secret");
        as("admin")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", path)
                .post(path)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("secret", equalTo(first));
    }

    @Test
    void webhooksAreListedInPages() {
        created();
        created();
        Response first = as("admin").get(Hooks.PATH + "?limit=1&sort=-createdAt");
        first.then().statusCode(200).body("items.size()", equalTo(1)).body("items[0].secret", nullValue());
        as("admin")
                .get(Hooks.PATH + "?limit=1&sort=-createdAt&cursor=" + first.path("page.next"))
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first.path("items[0].id"))));
    }

    @Test
    void disabledWebhookIsNotTested() {
        Response created = created();
        patch(created, "{\"enabled\": false}").then().statusCode(200);
        Hooks.act(created, "test").then().statusCode(409).body("detail", containsString("Enable it first"));
        Hooks.act(created, "replay?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z")
                .then()
                .statusCode(409);
    }

    @Test
    void replayOfNoTimeIsRefused() {
        Hooks.act(created(), "replay?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from"));
    }
}
