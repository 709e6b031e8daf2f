package io.chapeau.management.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Articles;
import io.chapeau.testing.Statements;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What editors do all day long takes as few statements as it needs, however long the history of an article is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SaveCostTest {

    @Inject
    Statements statements;

    private int edition;

    @Test
    void changeOfATitleReadsOnlyWhatItNeeds() {
        String path = Articles.pathOf(article());
        assertThat(statements.fewest(200, () -> retitled(path))).isLessThanOrEqualTo(23);
    }

    @Test
    void changeTakesAsManyStatementsWithALongHistoryAsWithAShortOne() {
        String path = Articles.pathOf(article());
        retitled(path);
        retitled(path);
        long atFirst = statements.fewest(200, () -> retitled(path));
        for (int i = 0; i < 20; i++) {
            retitled(path);
        }
        assertThat(statements.fewest(200, () -> retitled(path))).isEqualTo(atFirst);
    }

    @Test
    void changeAndPublishTakeOnlyTheStatementsThatTheyNeed() {
        String path = Articles.pathOf(article());
        Articles.act(path, "publish");
        assertThat(statements.fewest(200, () -> republished(path))).isLessThanOrEqualTo(44);
    }

    @Test
    void whatIsSentBackIsLookedAt() {
        String path = Articles.pathOf(article());
        assertThat(Articles.patch(path, "*", "{\"title\": \"Another\", \"publication\": \"published\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private Response article() {
        Map<String, Object> input = new HashMap<>(Articles.input("A title"));
        input.put("authorIds", List.of(Articles.link("authors", "Ada Cost")));
        input.put("categoryIds", List.of(Articles.link("categories", "Cost")));
        input.put("tagIds", List.of(Articles.link("tags", "Cost")));
        return Articles.created(input);
    }

    private Response republished(String path) {
        retitled(path).then().statusCode(200);
        return Articles.act(path, "publish");
    }

    private Response retitled(String path) {
        return Articles.patch(path, "*", "{\"title\": \"Edition " + ++edition + "\"}");
    }
}
