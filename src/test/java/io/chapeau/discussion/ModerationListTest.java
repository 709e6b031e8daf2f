package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ModerationListTest {

    @Inject
    DiscussedArticles articles;

    @Inject
    @PersistenceUnit("management")
    SessionFactory sessions;

    @Test
    void listIsFilteredByStatusAndArticle() {
        UUID article = articles.open();
        String waiting = pending(article);
        String approved = pending(article);
        decide(approved, "approve");
        list("article=" + article).then().body("items.id", contains(idOf(approved), idOf(waiting)));
        list("sort=createdAt&article=" + article).then().body("items.id", contains(idOf(waiting), idOf(approved)));
        list("status=approved&article=" + article).then().body("items.id", contains(idOf(approved)));
        list("status=pending")
                .then()
                .body("items.status", everyItem(equalTo("pending")))
                .body("items.id", hasItem(idOf(waiting)))
                .body("items.id", not(hasItem(idOf(approved))));
    }

    @Test
    void articleWithoutCommentsIsAnEmptyList() {
        list("article=" + Identifiers.next() + "&total=true")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("page.total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=unknown",
                "status=PENDING",
                "status=",
                "article=7",
                "sort=authorName",
                "sort=email",
                "email=rosa",
                "client=7",
                "sort=score",
                "sort=-score&status=spam&email=rosa@example.org",
                "score=7",
                "limit=0",
                "limit=101",
                "limit=x",
                "cursor=AAAA"
            })
    void whatTheListDoesNotOfferIsRefused(String query) {
        list(query).then().statusCode(400).body("errors.size()", equalTo(1));
    }

    @Test
    void pagesLeadThroughAllCommentsBothWays() {
        UUID article = articles.open();
        for (int i = 0; i < 5; i++) {
            submitted(article, input());
        }
        String pages = "limit=2&article=" + article;
        List<String> forwards = new ArrayList<>();
        Response page = list(pages);
        forwards.addAll(page.path("items.id"));
        for (int i = 0; i < 2; i++) {
            page = list(pages + "&cursor=" + page.path("page.next"));
            forwards.addAll(page.path("items.id"));
        }
        List<String> all = list("article=" + article).path("items.id");
        assertThat(forwards).hasSize(5).isEqualTo(all);
        list(pages + "&cursor=" + page.path("page.previous")).then().body("items.id", equalTo(all.subList(2, 4)));
        list("limit=2&cursor=" + page.path("page.previous")).then().statusCode(400);
    }

    @Test
    void numberOfStatementsDoesNotDependOnThePage() {
        for (int i = 0; i < 3; i++) {
            decide(pending(articles.open()), "approve");
        }
        assertThat(statements("limit=100")).isEqualTo(statements("limit=1"));
    }

    /** The least of several times: background work of the product can only add to what the list takes. */
    private long statements(String query) {
        return LongStream.generate(() -> {
                    long before = sessions.getStatistics().getPrepareStatementCount();
                    list(query).then().statusCode(200);
                    return sessions.getStatistics().getPrepareStatementCount() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private static Response list(String query) {
        return as("moderator").get(MANAGED + "?" + query);
    }
}
