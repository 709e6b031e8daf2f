package io.chapeau.http.idempotency;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that lost its connection may rely on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyTest {

    private static final String TAGS = "/v1/management/tags";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Test
    void repeatedRequestIsDoneOnceAndGetsTheFirstAnswer() {
        String key = newKey();
        Map<String, String> input = Map.of("name", unique("Ligature"));
        Response first = post("editor", key, TAGS, input);
        first.then().statusCode(201).header(REPLAYED, nullValue());
        Response second = post("editor", key, TAGS, input);
        second.then()
                .statusCode(201)
                .header(REPLAYED, "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .contentType(first.contentType());
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void answerWithAKeyIsTheAnswerWithoutOne() {
        Response with = post("editor", newKey(), TAGS, Map.of("name", unique("Swash")));
        Response without = as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Swash")))
                .post(TAGS);
        assertThat(with.headers().asList().stream()
                        .map(header -> header.getName().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(without.headers().asList().stream()
                        .map(header -> header.getName().toLowerCase(Locale.ROOT))
                        .toList());
        with.then().contentType(without.contentType()).header("Cache-Control", without.header("Cache-Control"));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = newKey();
        post("editor", key, TAGS, Map.of("name", unique("Kern"))).then().statusCode(201);
        for (String path : List.of(TAGS, "/v1/management/authors")) {
            post("editor", key, path, Map.of("name", unique("Kern")))
                    .then()
                    .statusCode(422)
                    .body("errors[0].header", equalTo("Idempotency-Key"))
                    .body("errors[0].code", equalTo("otherRequest"));
        }
    }

    @Test
    void spellingOfTheBodyDoesNotCount() {
        String key = newKey();
        String name = unique("Baseline");
        post("editor", key, TAGS, "{\"name\": \"" + name + "\", \"slug\": null}")
                .then()
                .statusCode(201);
        post("editor", key, TAGS, "{ \"slug\":null,\"name\":\"" + name + "\"}")
                .then()
                .header(REPLAYED, "true");
    }

    @Test
    void repetitionDoesNotMeetThePreconditionAgain() {
        String path = Articles.created(Articles.input(unique("Descender"))).header("Location") + "/publish";
        String key = newKey();
        Response first = keyed("editor", key).header("If-Match", "\"0\"").post(path);
        first.then().statusCode(200);
        Response second = keyed("editor", key).header("If-Match", "\"0\"").post(path);
        second.then().statusCode(200).header(REPLAYED, "true").header("ETag", first.header("ETag"));
    }

    @Test
    void refusedRequestLeavesTheKeyUsable() {
        String key = newKey();
        String slug = unique("serif").replace(' ', '-');
        String holder = post("editor", newKey(), TAGS, Map.of("name", "Serif", "slug", slug))
                .header("Location");
        Map<String, String> input = Map.of("name", "Serif again", "slug", slug);
        post("editor", key, TAGS, input).then().statusCode(409);
        as("editor").header("If-Match", "*").delete(holder).then().statusCode(204);
        post("editor", key, TAGS, input).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void keyBelongsToItsPrincipal() {
        String key = newKey();
        Response one = post("editor", key, Articles.PATH, Articles.input(unique("Ascender")));
        Response other = post("writer", key, Articles.PATH, Articles.input(unique("Ascender")));
        other.then().statusCode(201).header(REPLAYED, nullValue()).body("id", not(equalTo(one.path("id"))));
    }

    @Test
    void keyOpensNothingToWhoMayNotDoThat() {
        String key = newKey();
        Map<String, String> input = Map.of("name", unique("Folio"));
        post("editor", key, TAGS, input).then().statusCode(201);
        post("integrator", key, TAGS, input).then().statusCode(403);
        reader().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(input)
                .post(TAGS)
                .then()
                .statusCode(401);
    }

    @Test
    void manyAtOnceUnderOneKeyCreateExactlyOneArticle() throws Exception {
        String key = newKey();
        Map<String, Object> input = Articles.input(unique("Signature"));
        input.put("externalId", key);
        List<Response> answers = AtOnce.times(20, client -> post("editor", key, Articles.PATH, input));
        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        for (Response answer : answers) {
            if (answer.statusCode() == 409) {
                answer.then().header("Retry-After", "1").body("errors.code", hasItem("running"));
            }
        }
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("id"))
                        .distinct())
                .hasSize(1);
        assertThat(as("editor").queryParam("externalId", key).get(Articles.PATH).<List<String>>path("items.id"))
                .hasSize(1);
        post("editor", key, Articles.PATH, input).then().statusCode(201).header(REPLAYED, "true");
    }

    @Test
    void repeatedSubmissionOfACommentIsOneComment() {
        String article =
                Articles.published(Articles.input(unique("Marginalia"))).path("id");
        Map<String, String> comment =
                Map.of("authorName", "Noé", "authorEmail", "noe@example.org", "text", "Once is enough.");
        String key = newKey();
        Response first = submit(article, key, comment);
        Response second = submit(article, key, comment);
        second.then()
                .statusCode(202)
                .header(REPLAYED, "true")
                .header("Location", first.header("Location"))
                .header("Cache-Control", first.header("Cache-Control"));
        as("moderator")
                .queryParam("article", article)
                .get("/v1/management/comments")
                .then()
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "schlüssel", "long"})
    void malformedKeyIsRefused(String value) {
        keyed("editor", value.equals("long") ? "k".repeat(256) : value)
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Rubric")))
                .post(TAGS)
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void twoKeysAreNone() {
        keyed("editor", "one")
                .header("Idempotency-Key", "two")
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Gutter")))
                .post(TAGS)
                .then()
                .statusCode(400);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification keyed(String role, String key) {
        return as(role).header("Idempotency-Key", key);
    }

    private static Response post(String role, String key, String path, Object body) {
        return keyed(role, key).contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response submit(String article, String key, Map<String, String> comment) {
        return reader().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(comment)
                .post("/v1/articles/" + article + "/comments");
    }
}
