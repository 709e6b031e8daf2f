package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would be worked on without end is refused at once. Who has a token may send more of it than anybody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessInputTest {

    @Inject
    DiscussedArticles articles;

    @Test
    void nestingWithoutEndIsRefused() {
        for (String body : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000))) {
            revised(body).then().statusCode(400).body("detail", containsString("deeper than 64 levels"));
        }
    }

    /** Quadratic matching would take an hour for this name. */
    @Test
    void hostileNameCostsNoMoreThanItsLength() {
        revised("authorName", "a".repeat(1_000_000) + "\u202E").then().statusCode(422);
    }

    /** Normal form would put them in order for minutes. */
    @Test
    void marksWithoutEndAreRefusedAtOnce() {
        UUID article = articles.open();
        for (String high : List.of("\u0301", "\uD834\uDD85")) {
            for (Response answer : List.of(
                    revised("text", "a" + high.repeat(120_000) + "\u0323".repeat(120_000)),
                    submit(article, with("text", "a" + high.repeat(150) + "\u0323".repeat(151))))) {
                answer.then()
                        .statusCode(422)
                        .body("errors[0].pointer", equalTo("/text"))
                        .body("errors[0].detail", containsString("More than 300 marks"));
            }
        }
    }

    private static Response revised(String name, String value) {
        return revised("{\"" + name + "\":\"" + value + "\"}");
    }

    private static Response revised(String body) {
        return Api.patch(Comments.MANAGED + "/" + UUID.randomUUID(), "*", body);
    }
}
