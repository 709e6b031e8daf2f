package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The e-mail address of a reader goes in and comes out for moderators only. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class AddressSecrecyTest {

    private static final String ADDRESS = "private.person@example.org";

    /** A statement for each column of any table that can hold words: it tells its name where it holds some. */
    private static final String LOOKS = """
            SELECT CONCAT('SELECT "', c.table_name, '.', c.column_name, '" FROM `', c.table_schema, '`.`', c.table_name,
                '` WHERE LOCATE(?, LOWER(CONVERT(CAST(`', c.column_name, '` AS BINARY) USING latin1))) > 0 LIMIT 1')
              FROM information_schema.columns c JOIN information_schema.tables t
                ON t.table_schema = c.table_schema AND t.table_name = c.table_name
             WHERE c.table_schema LIKE 'chapeau%' AND t.table_type NOT IN ('VIEW', 'SEQUENCE')
               AND (c.data_type LIKE '%char' OR c.data_type LIKE '%text' OR c.data_type LIKE '%blob'
                   OR c.data_type LIKE '%binary' OR c.data_type = 'json')
             ORDER BY 1""";

    @Inject
    DiscussedArticles articles;

    @Test
    void addressIsInNoAnswerToReaders() {
        UUID article = articles.open();
        Response receipt = submit(article, with("authorEmail", ADDRESS));
        String secret = receipt.header("Location");
        decide(newestOf(article), "approve").then().statusCode(200);
        String everything = receipt.asString()
                + reader().get(secret).asString()
                + reader().get("/v1/articles/" + article + "/comments").asString();
        assertThat(everything).contains("Rosa").doesNotContain("private.person").doesNotContainIgnoringCase("mail");
    }

    @Test
    void moderatorsSeeTheAddress() {
        UUID article = articles.open();
        submitted(article, with("authorEmail", ADDRESS));
        String path = newestOf(article);
        as("moderator").get(path).then().body("authorEmail", equalTo(ADDRESS));
        decide(path, "approve").then().body("authorEmail", equalTo(ADDRESS));
        as("moderator").get(MANAGED + "?article=" + article).then().body("items[0].authorEmail", equalTo(ADDRESS));
        as("writer").get(path).then().statusCode(403);
        assertThat(as("integrator").get("/v1/management/sync?limit=100").asString())
                .doesNotContain("private.person");
    }

    private List<String> columnsWith(String words) {
        return articles.column(LOOKS).stream()
                .flatMap(look -> articles.column(look, words).stream())
                .toList();
    }

    private static RequestSpecification sent(RequestSpecification request, Map<String, ?> body) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    @Test
    void addressIsNotStoredInClear() {
        UUID article = articles.open();
        String person = "person-" + UUID.randomUUID();
        String words = "words of " + UUID.randomUUID();
        Map<String, Object> comment = with("authorEmail", person + "@private.example");
        comment.put("text", words);
        sent(reader(), comment)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        String path = newestOf(article);
        as("moderator")
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .body("authorEmail", equalTo(person + "@private.example"));
        decide(path, "reject?reason=Rude.").then().statusCode(200);
        sent(as("moderator"), Map.of("kind", "email", "value", person + "@private.example"))
                .post("/v1/management/bans")
                .then()
                .statusCode(201);
        submitted(article, comment);
        assertThat(columnsWith(words)).contains("comment.text");
        assertThat(columnsWith(person)).isEmpty();
        as("editor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .delete("/v1/management/people?email=" + person + "@private.example")
                .then()
                .statusCode(200)
                .body("removed", equalTo(2));
        assertThat(columnsWith(words)).isEmpty();
        assertThat(columnsWith(person)).isEmpty();
    }

    @Test
    void refusedAddressIsNotRepeated() {
        Response refused = submit(articles.open(), with("authorEmail", "private.person@@example.org"));
        refused.then().statusCode(422);
        assertThat(refused.asString()).doesNotContain("private.person");
    }

    @Test
    void addressHasOneHashInWhateverCase() {
        UUID article = articles.open();
        submitted(article, with("authorEmail", "Rosa@Example.ORG"));
        submitted(article, with("authorEmail", "Rosa@example.org"));
        submitted(article, with("authorEmail", "rosa@example.org"));
        submitted(article, with("authorEmail", "rosi@example.org"));
        assertThat(articles.column(
                        "SELECT COUNT(*) FROM comment WHERE article_id = ? GROUP BY email_hash ORDER BY 1",
                        article.toString()))
                .containsExactly("1", "3");
    }

    @Test
    void equalAddressesLookDifferentWhenSealed() {
        UUID article = articles.open();
        submitted(article, with("authorEmail", ADDRESS));
        submitted(article, with("authorEmail", ADDRESS));
        assertThat(articles.number(
                        "SELECT COUNT(DISTINCT email) FROM comment WHERE article_id = ?", article.toString()))
                .isEqualTo(2);
    }
}
