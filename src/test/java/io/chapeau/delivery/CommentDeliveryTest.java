package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chapeau.database.Identifiers;
import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommentDeliveryTest {

    private static final int APPROVED = 23;
    private static final String INSERT = """
            INSERT INTO comment (id, version, article_id, number, status, author_name, email, email_hash, text,
                parent_id, staff, secret_hash, created_at)
            VALUES (?, 1, ?, ?, ?, 'Noé', '', ?, ?, ?, FALSE, ?, NOW(3))""";

    @Inject
    PublishedFixture published;

    private String slug = "";

    @BeforeEach
    void publish() {
        Response article = Articles.published(Articles.input("Discussed " + UUID.randomUUID()));
        UUID id = UUID.fromString(article.path("id"));
        slug = article.path("slug");
        UUID parent = null;
        for (int number = APPROVED; number >= 1; number--) {
            UUID comment = comment(id, number, "approved", parent);
            parent = number == APPROVED ? comment : parent;
        }
        comment(id, null, "pending", null);
        comment(id, null, "spam", null);
        comment(id, null, "rejected", null);
    }

    @Test
    void approvedCommentsComeInTheOrderOfTheirNumbers() {
        String list = "/v1/articles/" + slug + "/comments";
        Response first = reader().get(list + "?limit=20&total=true");
        first.then().statusCode(200).body("page.total", equalTo(APPROVED));
        assertThat(first.<List<Integer>>path("items.number"))
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        reader().queryParam("cursor", first.<String>path("page.next"))
                .get(list)
                .then()
                .body("items.number", contains(21, 22, 23))
                .body("page.next", equalTo(null));
        reader().get(list + "?sort=-number&limit=2").then().body("items.number", contains(23, 22));
    }

    @Test
    void commentShowsWhatIsPublicAndLeavesOutAMissingParent() {
        Response list = reader().get("/v1/articles/" + slug + "/comments?limit=100");
        Map<String, Object> answer = list.path("items[0]");
        Map<String, Object> question = list.path("items[22]");
        assertThat(question)
                .containsOnlyKeys(
                        "id",
                        "number",
                        "authorName",
                        "text",
                        "html",
                        "createdAt",
                        "depth",
                        "revised",
                        "replyCount",
                        "staff",
                        "removed");
        assertThat(answer)
                .containsEntry("parentId", question.get("id"))
                .containsEntry("text", "Text 1")
                .containsEntry("html", "<p>Text 1</p>");
    }

    @Test
    void includedCommentsAreTheFirstPageAndLeadOn() {
        Response article = reader().get("/v1/articles/" + slug + "?include=comments");
        article.then().body("comments.items", hasSize(20)).body("comments.page.limit", equalTo(20));
        reader().queryParam("cursor", article.<String>path("comments.page.next"))
                .get("/v1/articles/" + slug + "/comments")
                .then()
                .statusCode(200)
                .body("items.number", contains(21, 22, 23));
    }

    @Test
    void articleThatIsNotPublishedHasNoComments() {
        published.publish(Spec.of("empty-" + slug, "Empty"));
        reader().get("/v1/articles/empty-" + slug + "/comments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        published.run("DELETE FROM chapeau_public.published_article WHERE slug = ?", slug);
        reader().get("/v1/articles/" + slug + "/comments").then().statusCode(404);
    }

    private UUID comment(UUID article, @Nullable Integer number, String status, @Nullable UUID parent) {
        UUID id = Identifiers.next();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        published.run(
                INSERT,
                id,
                article,
                number,
                status,
                secret,
                number == null ? "Hidden" : "Text " + number,
                parent,
                secret);
        return id;
    }
}
