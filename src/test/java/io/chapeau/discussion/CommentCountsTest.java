package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many comments stand where. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentCountsTest {

    private static final List<String> STATES =
            List.of("pending", "approved", "rejected", "spam", "withdrawn", "deleted");
    private static final int COUNTED = 10_000;

    @Inject
    DiscussedArticles articles;

    @Test
    void everyCommentIsCountedWhereItStands() {
        UUID article = articles.open();
        List<Integer> before = numbers(counts(""));
        for (int i = 0; i < 6; i++) {
            pending(article);
        }
        decide(pending(article), "approve");
        decide(pending(article), "approve");
        for (int i = 0; i < 3; i++) {
            decide(pending(article), "reject");
        }
        for (int i = 0; i < 4; i++) {
            decide(pending(article), "spam");
        }
        for (int i = 0; i < 5; i++) {
            reader().delete(submitted(article, input())).then().statusCode(204);
        }
        as("moderator").header("If-Match", "*").delete(pending(article)).then().statusCode(204);
        List<Integer> expected = List.of(6, 2, 3, 4, 5, 1);
        Response ofArticle = counts("?article=" + article);
        assertThat(numbers(ofArticle)).isEqualTo(expected);
        ofArticle.then().body("exact", equalTo(true));
        List<Integer> after = numbers(counts(""));
        for (int i = 0; i < STATES.size(); i++) {
            assertThat(after.get(i) - before.get(i)).as(STATES.get(i)).isEqualTo(expected.get(i));
        }
    }

    @Test
    void numberThatIsNotExactSaysSo() {
        UUID article = articles.open();
        articles.fill(article, COUNTED);
        counts("?article=" + article).then().body("pending", equalTo(COUNTED)).body("exact", equalTo(true));
        decide(pending(article), "reject");
        counts("?article=" + article).then().body("pending", equalTo(COUNTED)).body("exact", equalTo(true));
        pending(article);
        for (String query : List.of("?article=" + article, "")) {
            counts(query)
                    .then()
                    .body("pending", equalTo(COUNTED))
                    .body("exact", equalTo(false))
                    .body("oldestPendingAt", notNullValue());
        }
        as("moderator")
                .get(MANAGED + "?status=pending&limit=1&total=true&article=" + article)
                .then()
                .body("page.total", equalTo(COUNTED))
                .body("page.totalIsExact", equalTo(false));
        articles.empty(article);
        counts("?article=" + article).then().body("pending", equalTo(0)).body("exact", equalTo(true));
    }

    private static Response counts(String query) {
        return as("moderator")
                .get(MANAGED + "/counts" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static List<Integer> numbers(Response counts) {
        return STATES.stream().map(counts::<Integer>path).toList();
    }
}
