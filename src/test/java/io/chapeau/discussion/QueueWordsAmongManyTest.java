package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words in an article with so many comments that the index finds rare words, and frequent ones are read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueueWordsAmongManyTest extends QueueWords {

    /** More than are read one after the other; each has the word number. */
    private static final int MANY = 2_500;

    @BeforeEach
    void hide() {
        articles.fill(article, MANY);
    }

    @AfterEach
    void empty() {
        articles.empty(article);
    }

    @Test
    void frequentWordFindsTheSameListPageByPage() {
        List<String> all = articles.column(
                "SELECT id FROM comment WHERE article_id = ? AND text LIKE 'Number%'"
                        + " ORDER BY created_at DESC, id DESC LIMIT 200",
                article.toString());
        Response first = numbers("Númber").queryParam("total", true).get(MANAGED);
        first.then().statusCode(200).body("page.total", equalTo(MANY));
        assertThat(first.<List<String>>path("items.id")).isEqualTo(all.subList(0, 100));
        Response second = numbers("Númber")
                .queryParam("cursor", first.<String>path("page.next"))
                .get(MANAGED);
        assertThat(second.<List<String>>path("items.id")).isEqualTo(all.subList(100, 200));
        numbers("number 2499").get(MANAGED).then().body("items.id", contains(all.get(1)));
    }

    private RequestSpecification numbers(String words) {
        return as("moderator")
                .queryParam("article", article)
                .queryParam("q", words)
                .queryParam("limit", 100);
    }
}
