package io.chapeau.change;

import static io.chapeau.change.ChangeType.AUTHOR_CREATED;
import static io.chapeau.change.ChangeType.AUTHOR_DELETED;
import static io.chapeau.change.ChangeType.AUTHOR_UPDATED;
import static io.chapeau.change.NumberedChanges.facts;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class AuthorChangesTest {

    @Inject
    NumberedChanges log;

    private static final String AUTHORS = "/v1/management/authors";

    private final Map<String, String> input = Map.of("name", unique("Ada"), "email", "ada@example.org");

    @Test
    void readersLearnNothingOfAnAuthorWithoutPublishedArticles() {
        facts(log.during(() -> created(AUTHORS, input))).containsExactly(tuple(AUTHOR_CREATED, null));
        String path = created(AUTHORS, input).header("Location");
        facts(log.during(() -> Articles.patch(path, "*", "{\"name\":\"Bea\"}")))
                .containsExactly(tuple(AUTHOR_UPDATED, null));
        facts(log.during(() -> Articles.trashed(path))).containsExactly(tuple(AUTHOR_DELETED, null));
    }

    @Test
    void renameAndNewSlugOfAPublishedAuthorConcernReaders() {
        String path = publishedAuthor();
        facts(log.during(() -> Articles.patch(path, "*", "{\"name\":\"Bea\"}")))
                .containsExactly(tuple(AUTHOR_UPDATED, AUTHOR_UPDATED));
        String slug = "{\"slug\":\"" + unique("bea").replace(' ', '-') + "\"}";
        facts(log.during(() -> Articles.patch(path, "*", slug))).containsExactly(tuple(AUTHOR_UPDATED, AUTHOR_UPDATED));
    }

    @Test
    void newAddressOfAPublishedAuthorConcernsEditorsAlone() {
        String path = publishedAuthor();
        facts(log.during(() -> Articles.patch(path, "*", "{\"email\":\"new@example.org\"}")))
                .containsExactly(tuple(AUTHOR_UPDATED, null));
    }

    @Test
    void whatChangesNothingIsNotLogged() {
        Response author = created(AUTHORS, input);
        assertThat(log.during(() -> Articles.put(
                                author.header("Location"),
                                "*",
                                author.jsonPath().getMap(""))
                        .then()
                        .statusCode(200)))
                .isEmpty();
    }

    private String publishedAuthor() {
        Response author = created(AUTHORS, input);
        Map<String, Object> article = Articles.input(unique("Signed"));
        article.put("authorIds", List.of(author.<String>path("id")));
        Articles.published(article);
        return author.header("Location");
    }
}
