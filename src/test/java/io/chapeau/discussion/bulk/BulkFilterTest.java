package io.chapeau.discussion.bulk;

import static io.chapeau.discussion.bulk.BulkCalls.article;
import static io.chapeau.discussion.bulk.BulkCalls.bulk;
import static io.chapeau.discussion.bulk.BulkCalls.decide;
import static io.chapeau.discussion.bulk.BulkCalls.delete;
import static io.chapeau.discussion.bulk.BulkCalls.statusOf;
import static io.chapeau.discussion.bulk.BulkCalls.waiting;
import static io.chapeau.discussion.bulk.BulkCalls.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filter means what the action changes, so that whoever repeats it comes to an end. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BulkFilterTest {

    private String article;

    /** One comment in each status. */
    @BeforeEach
    void fill() {
        article = article();
        waiting(article);
        decide(waiting(article), "approve");
        decide(waiting(article), "reject");
        decide(waiting(article), "spam");
        withdrawn(article);
        delete(waiting(article));
    }

    @Test
    void whatIsSpamAlreadyOrCannotBecomeItIsNotMeant() {
        String filter = "?article=" + article;
        matches(bulk(filter + "&dryRun=true", "spam"), 3);
        matches(bulk(filter, "spam"), 3).then().body("changed", equalTo(3));
        matches(bulk(filter + "&dryRun=true", "spam"), 0);
        matches(bulk(filter, "spam"), 0);
    }

    @Test
    void whatIsDeletedAlreadyIsNotMeantButWhatItsAuthorTookBackIs() {
        String filter = "?article=" + article;
        matches(bulk(filter + "&dryRun=true", "delete"), 5);
        matches(bulk(filter, "delete"), 5).then().body("changed", equalTo(5));
        matches(bulk(filter + "&dryRun=true", "delete"), 0);
        matches(bulk(filter, "delete"), 0);
    }

    @Test
    void statusFromWhichNothingChangesMeansNone() {
        for (String status : new String[] {"approved", "withdrawn", "deleted"}) {
            String filter = "?status=" + status + "&article=" + article;
            matches(bulk(filter + "&dryRun=true", "approve"), 0);
            matches(bulk(filter, "approve"), 0);
        }
        String rejected = "?status=rejected&article=" + article;
        matches(bulk(rejected, "approve"), 1).then().body("changed", equalTo(1));
        String later = waiting(article);
        matches(bulk("?status=pending&article=" + article, "approve"), 2);
        assertThat(statusOf(later)).isEqualTo("approved");
    }

    /** Nobody is told of comments to which nothing happens. */
    private static Response matches(Response answer, int comments) {
        answer.then()
                .statusCode(200)
                .body("matched", equalTo(comments))
                .body("unchanged", equalTo(0))
                .body("refused", empty())
                .body("more", equalTo(false));
        return answer;
    }
}
