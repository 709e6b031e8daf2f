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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The e-mail address of a reader goes in and comes out for moderators only. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class AddressSecrecyTest {

    private static final String ADDRESS = "private.person@example.org";

    private static final String WHOLE_ROW = """
            SELECT CONCAT_WS('|', id, number, status, author_name, CONVERT(email USING latin1),
                CONVERT(email_hash USING latin1), text, parent_id, CONVERT(secret_hash USING latin1), decided_by)
            FROM comment WHERE article_id = ?""";

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

    @Test
    void addressIsNotStoredInClear() {
        UUID article = articles.open();
        submitted(article, with("authorEmail", ADDRESS));
        assertThat(articles.column(WHOLE_ROW, article.toString()).getFirst())
                .contains("Rosa")
                .doesNotContain("private.person")
                .doesNotContain("example.org");
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
