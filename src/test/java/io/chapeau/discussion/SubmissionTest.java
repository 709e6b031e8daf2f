package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SubmissionTest {

    /** They wait for a lock: what does not is over at once. */
    private static final String WAITING_INSERTS = """
            SELECT COUNT(*) FROM information_schema.processlist
             WHERE info LIKE 'insert into comment %' AND time_ms > 100""";

    @Inject
    DiscussedArticles articles;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void submissionIsPendingAndItsAddressIsSecret() {
        submit(articles.open(), input())
                .then()
                .statusCode(202)
                .header("Cache-Control", "private, no-store")
                .header("Location", matchesPattern("(http://[^/]+)?/v1/submissions/[A-Za-z0-9_-]{22}"))
                .body("status", equalTo("pending"))
                .body("size()", equalTo(1));
    }

    @Test
    void authorSeesTheCommentAtItsSecretAddress() {
        String location = submitted(articles.open(), with("text", "Two lines,\n\tkept."));
        reader().get(location)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("status", equalTo("pending"))
                .body("number", nullValue())
                .body("text", equalTo("Two lines,\n\tkept."))
                .body("createdAt", matchesPattern("20\\d\\d-.*Z"));
    }

    @ParameterizedTest
    @CsvSource({"approve, approved", "reject, rejected", "spam, rejected"})
    void authorLearnsTheDecision(String action, String status) {
        UUID article = articles.open();
        String location = submitted(article, input());
        decide(newestOf(article), action).then().statusCode(200);
        reader().get(location).then().body("status", equalTo(status));
    }

    @Test
    void numberIsShownWhileTheCommentIsApproved() {
        UUID article = articles.open();
        String location = submitted(article, input());
        decide(newestOf(article), "approve");
        reader().get(location).then().body("number", equalTo(1));
        decide(newestOf(article), "reject");
        reader().get(location).then().body("number", nullValue());
    }

    @Test
    void onlyTheHashOfTheSecretIsStored() {
        UUID article = articles.open();
        String secret = idOf(submitted(article, input()));
        assertThat(articles.number(
                        "SELECT COUNT(*) FROM comment WHERE article_id = ? AND secret_hash = UNHEX(SHA2(?, 256))",
                        article.toString(),
                        secret))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAA",
                "x",
                "AAAAAAAAAAAAAAAAAAAAA%00",
                "%C3%A9",
                "AAAAAAAAAAAAAAAAAAAAAA%20",
                "..%2Farticles"
            })
    void unknownAndMalformedSecretsAreNotFound(String secret) {
        reader().urlEncodingEnabled(false)
                .get("/v1/submissions/" + secret)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void articleIsFoundByIdSlugAndFormerSlug() {
        UUID article = articles.open();
        articles.addSlug(article, "former-" + article, true);
        submitted(article.toString().toUpperCase(Locale.ROOT), input());
        submitted(DiscussedArticles.slugOf(article), input());
        submitted("former-" + article, input());
        assertThat(articles.number("SELECT COUNT(*) FROM comment WHERE article_id = ?", article.toString()))
                .isEqualTo(3);
    }

    @Test
    void whatReadersDoNotSeeLooksLikeWhatNeverWas() {
        UUID changed = articles.open();
        articles.addSlug(changed, DiscussedArticles.workingSlugOf(changed), false);
        UUID withdrawn = articles.open();
        articles.addSlug(withdrawn, "former-" + withdrawn, true);
        articles.withdraw(withdrawn);
        String unknown = detailOfNotFound(Identifiers.next());
        for (Object key : List.of(
                articles.draft(),
                articles.unpublished(),
                articles.trashed(),
                withdrawn,
                "former-" + withdrawn,
                DiscussedArticles.workingSlugOf(changed),
                "no-such-article",
                "1-1-1-1-1")) {
            assertThat(detailOfNotFound(key)).isEqualTo(unknown);
        }
    }

    @Test
    void closedCommentsAreAConflict() {
        UUID article = articles.closed();
        submit(article, input()).then().statusCode(409).contentType("application/problem+json");
        assertThat(articles.number("SELECT COUNT(*) FROM comment WHERE article_id = ?", article.toString()))
                .isZero();
    }

    @Test
    void approvedCommentCanBeAnswered() {
        UUID article = articles.open();
        String parent = pending(article);
        decide(parent, "approve").then().statusCode(200);
        submitted(article, with("parentId", idOf(parent)));
        as("moderator").get(newestOf(article)).then().body("parentId", equalTo(idOf(parent)));
    }

    @Test
    void whatReadersDoNotSeeCannotBeAnsweredAndLooksLikeWhatNeverWas() {
        UUID article = articles.open();
        String waiting = pending(article);
        String rejected = approved(article, null);
        decide(rejected, "reject");
        UUID gone = articles.open();
        String hidden = approved(gone, null);
        articles.withdraw(gone);
        String waitingElsewhere = pending(articles.open());
        String never = refusedParent(article, Identifiers.next().toString());
        for (String parent : List.of(waiting, rejected, hidden, waitingElsewhere)) {
            assertThat(refusedParent(article, idOf(parent))).isEqualTo(never);
        }
        assertThat(refusedParent(article, idOf(approved(articles.open(), null))))
                .contains("another article");
    }

    @Test
    void repliesLieThreeDeepAtMostUnlessTheSiteSaysOtherwise() {
        UUID article = articles.open();
        String first = approved(article, null);
        String second = approved(article, first);
        String third = approved(article, second);
        as("moderator").get(third).then().body("depth", equalTo(3));
        assertThat(refusedParent(article, idOf(third))).contains("3 deep at most");
    }

    private static String approved(UUID article, @Nullable String parent) {
        submitted(article, with("parentId", parent == null ? null : idOf(parent)));
        String path = newestOf(article);
        decide(path, "approve").then().statusCode(200);
        return path;
    }

    private static String refusedParent(UUID article, String parent) {
        return submit(article, with("parentId", parent))
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/parentId"))
                .extract()
                .path("errors[0].detail");
    }

    @Test
    void parentThatIsErasedAtTheSameMomentIsNamed() throws Exception {
        UUID article = articles.open();
        String parent = pending(article);
        decide(parent, "approve").then().statusCode(200);
        try (Connection erasing = database.getConnection();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            erasing.setAutoCommit(false);
            try (Statement statement = erasing.createStatement()) {
                statement.executeUpdate("DELETE FROM comment WHERE id = '" + idOf(parent) + "'");
            }
            Future<Response> reply = other.submit(() -> reader().header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(with("parentId", idOf(parent)))
                    .post("/v1/articles/" + article + "/comments"));
            await().until(() -> articles.number(WAITING_INSERTS) > 0);
            erasing.commit();
            reply.get()
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parentId"))
                    .body("errors[0].code", equalTo("parent"));
        }
    }

    @Test
    void markupIsKeptAsText() {
        String text =
                "<script>alert(1)</script>\r\n<b>« Été »</b> &amp; javascript:alert(2) https://example.org\u00A0!";
        UUID article = articles.open();
        String location = submitted(article, with("text", text));
        String kept = text.replace("\r\n", "\n");
        reader().get(location).then().body("text", equalTo(kept));
        as("moderator").get(newestOf(article)).then().body("text", equalTo(kept));
    }

    @Test
    void plainTextBecomesParagraphsWithLinksThatVouchForNothing() {
        UUID article = articles.open();
        submitted(
                article,
                with("text", "<b>One</b> & two\nhttps://example.org/a?b=1&c=(2). \n\n\n> *three* javascript:alert(1)"));
        decide(newestOf(article), "approve");
        reader().get("/v1/articles/" + article + "/comments")
                .then()
                .body(
                        "items[0].html",
                        equalTo("<p>&lt;b&gt;One&lt;/b&gt; &amp; two<br>"
                                + "<a href=\"https://example.org/a?b=1&amp;c=(2)\" rel=\"ugc nofollow\">"
                                + "https://example.org/a?b=1&amp;c=(2)</a>.</p>"
                                + "<p>&gt; *three* javascript:alert(1)</p>"));
    }

    @Test
    void anyAuthorizationIsIgnored() {
        reader().header("Authorization", "Bearer of-nothing")
                .contentType("application/json")
                .body(input())
                .post("/v1/articles/" + articles.open() + "/comments")
                .then()
                .statusCode(202);
    }

    private static String detailOfNotFound(Object key) {
        return submit(key, input())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("size()", equalTo(5))
                .extract()
                .path("detail");
    }
}
