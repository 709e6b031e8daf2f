package io.chapeau.delivery;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Statements;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What readers may not know is refused after as many statements as what never was, so that how long a refusal takes
 * tells nothing either.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class HiddenTimingTest {

    private static final String NEVER = UUID.randomUUID().toString();

    @Inject
    NumberedChanges changes;

    @Inject
    Statements statements;

    private Response draft;
    private String article;
    private String waiting;

    @BeforeEach
    void write() throws Exception {
        draft = Articles.created(Articles.input(unique("Not yet")));
        article = Articles.published(Articles.input(unique("Out"))).path("id");
        comment(article, Map.of()).then().statusCode(202);
        waiting = as("moderator")
                .get("/v1/management/comments?limit=1&article=" + article)
                .path("items[0].id");
        changes.settledHead();
    }

    @Test
    void draftIsLookedForAsLongAsWhatNeverWas() {
        String slug = draft.path("slug");
        String id = draft.path("id");
        for (String suffix : new String[] {"", "/comments", "?include=comments,neighbours", "/comments?view=tree"}) {
            assertThat(found(404, "/v1/articles/" + slug + suffix))
                    .as(suffix)
                    .isEqualTo(found(404, "/v1/articles/never-" + NEVER + suffix));
            assertThat(found(404, "/v1/articles/" + id + suffix))
                    .as(suffix)
                    .isEqualTo(found(404, "/v1/articles/" + NEVER + suffix));
        }
        assertThat(found(200, "/v1/articles?ids=" + id)).isEqualTo(found(200, "/v1/articles?ids=" + NEVER));
    }

    @Test
    void commentOnADraftIsRefusedAsLongAsOneOnNothing() {
        assertThat(statements.fewest(404, () -> comment(draft.path("id"), Map.of())))
                .isEqualTo(statements.fewest(404, () -> comment(NEVER, Map.of())));
        assertThat(statements.fewest(404, () -> comment(draft.path("slug"), Map.of())))
                .isEqualTo(statements.fewest(404, () -> comment("never-" + NEVER, Map.of())));
    }

    @Test
    void waitingCommentIsAnsweredAsLittleAsNone() {
        Response toWaiting = comment(article, Map.of("parentId", waiting));
        Response toNone = comment(article, Map.of("parentId", NEVER));
        assertThat(toWaiting.asString().replace(waiting, NEVER)).isEqualTo(toNone.asString());
        assertThat(statements.fewest(422, () -> comment(article, Map.of("parentId", waiting))))
                .isEqualTo(statements.fewest(422, () -> comment(article, Map.of("parentId", NEVER))));
        String replies = "/v1/articles/" + article + "/comments?parent=";
        reader().get(replies + waiting).then().body("items", empty());
        assertThat(found(200, replies + waiting)).isEqualTo(found(200, replies + NEVER));
    }

    @Test
    void revokedLinkIsLookedForAsLongAsAnInventedOne() {
        String links = Articles.pathOf(draft) + "/preview-links";
        Response link = Api.created(links, Map.of());
        as("editor").delete(links + "/" + link.path("id")).then().statusCode(204);
        assertThat(found(404, link.path("url"))).isEqualTo(found(404, "/v1/previews/chapeau_no-such-secret"));
    }

    private long found(int status, String path) {
        return statements.fewest(status, () -> reader().get(path));
    }

    private static Response comment(String key, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("authorName", "Rosa Lindqvist");
        input.put("authorEmail", unique("rosa").replace(' ', '.') + "@example.org");
        input.put("text", unique("The ferry was late again, as on every Friday."));
        return reader().contentType(ContentType.JSON).body(input).post("/v1/articles/" + key + "/comments");
    }
}
