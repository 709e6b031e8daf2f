package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.secretOf;
import static io.chapeau.testing.Api.unchecked;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.Change;
import io.chapeau.change.ChangeType;
import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left of an article that is purged: nothing, and everybody is told. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TrashTest {

    private static final String EMPTY = "/v1/management/trash/empty";

    @Inject
    TrashClearing clearing;

    @Inject
    NumberedChanges log;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void purgeLeavesNothing() throws SQLException {
        String tag = Articles.link("tags", unique("Purged with"));
        Map<String, Object> input = Articles.input(unique("Gone for good"));
        input.put("tagIds", List.of(tag));
        input.put("externalId", unique("purged"));
        Response article = Articles.published(input);
        String path = Articles.pathOf(article);
        String first = approvedComment(article.path("id"), null);
        approvedComment(article.path("id"), first);
        String renamed = article.path("slug") + "-renamed";
        Articles.patch(path, "*", "{\"slug\":\"" + renamed + "\"}").then().statusCode(200);
        Articles.act(path, "publish").then().statusCode(200);
        assertThat(send("POST", path + "/notes", Map.of("text", "Of an editor.", "block", "b0")))
                .isEqualTo(201);
        assertThat(send("PUT", path + "/lock", Map.of())).isEqualTo(200);
        as("editor")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("unpublishAt", "2999-01-01T00:00:00Z"))
                .put(path + "/schedule")
                .then()
                .statusCode(200);
        assertThat(rowsAbout(article.path("id"))).isGreaterThan(10);
        Articles.trashed(path).then().statusCode(204);
        Articles.act(path, "purge").then().statusCode(204);

        as("editor").get(path).then().statusCode(404);
        Articles.act(path, "purge").then().statusCode(404);
        Articles.act(path, "restore").then().statusCode(404);
        as("moderator").get("/v1/management/comments/" + first).then().statusCode(404);
        as("moderator")
                .header("If-Match", "*")
                .post("/v1/management/comments/" + first + "/spam")
                .then()
                .statusCode(404);
        reader().get("/v1/articles/" + article.path("slug")).then().statusCode(404);
        assertThat(rowsAbout(article.path("id"))).isZero();
        as("editor")
                .header("If-Match", "*")
                .delete("/v1/management/tags/" + tag)
                .then()
                .statusCode(204);
        input.remove("tagIds");
        input.put("slug", article.path("slug"));
        String heir = Articles.created(input).header("Location");
        Articles.patch(heir, "*", "{\"slug\":\"" + renamed + "\"}").then().statusCode(200);
    }

    @Test
    void copiesAndListenersAreTold() throws Exception {
        Response article = Articles.published(Articles.input(unique("Copied and purged")));
        String id = article.path("id");
        String path = Articles.pathOf(article);
        String comment = approvedComment(id, null);
        Articles.trashed(path).then().statusCode(204);
        log.settledHead();
        Copy managed = Copy.of(Copy.MANAGEMENT);
        Copy published = Copy.of(Copy.PUBLIC);
        assertThat(managed.entities()).containsKeys("article " + id, "comment " + comment);
        List<Change> changes = log.during(() -> Articles.act(path, "purge"));
        assertThat(changes)
                .extracting(Change::type)
                .containsExactlyInAnyOrder(ChangeType.ARTICLE_PURGED, ChangeType.COMMENT_PURGED);
        assertThat(changes).extracting(Change::publicType).containsOnlyNulls();
        assertThat(managed.catchUp()).containsExactlyInAnyOrder("-article " + id, "-comment " + comment);
        assertThat(published.catchUp()).isEmpty();
    }

    @Test
    void purgeNeedsTheCurrentVersion() {
        String path =
                Articles.created(Articles.input(unique("Twice looked at"))).header("Location");
        Articles.trashed(path).then().statusCode(204);
        as("editor").post(path + "/purge").then().statusCode(428);
        as("editor").header("If-Match", "\"0\"").post(path + "/purge").then().statusCode(412);
        as("editor").get(path).then().statusCode(200);
    }

    @Test
    void emptyingTakesEverythingInTheTrashAndNothingElse() {
        String kept = Articles.created(Articles.input(unique("Kept"))).header("Location");
        String archived = Articles.created(Articles.input(unique("Archived"))).header("Location");
        Articles.act(archived, "archive").then().statusCode(200);
        for (int i = 0; i < 3; i++) {
            Articles.trashed(Articles.created(Articles.input(unique("Rubbish"))).header("Location"))
                    .then()
                    .statusCode(204);
        }
        int purged = 0;
        Response answer;
        do {
            answer = emptied(UUID.randomUUID().toString());
            purged += answer.<Integer>path("purged");
        } while (answer.<Boolean>path("more"));
        assertThat(purged).isGreaterThanOrEqualTo(3);
        as("editor").get(Articles.PATH + "?deleted=true").then().body("items.size()", equalTo(0));
        as("editor").get(kept).then().statusCode(200);
        as("editor").get(archived).then().statusCode(200);
    }

    @Test
    void emptyingThatIsSentAgainTakesNothingMore() {
        String key = UUID.randomUUID().toString();
        Response first = emptied(key);
        String later = Articles.created(Articles.input(unique("Deleted later"))).header("Location");
        Articles.trashed(later).then().statusCode(204);
        emptied(key)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("purged", equalTo(first.<Integer>path("purged")));
        as("editor").get(later).then().statusCode(200);
    }

    @Test
    void emptyingThatEndsEarlySaysWhatIsGone() throws SQLException {
        String gone = Articles.created(Articles.input(unique("Gone"))).path("id");
        String held = Articles.created(Articles.input(unique("Held"))).path("id");
        for (String id : List.of(gone, held)) {
            Articles.trashed(Articles.PATH + "/" + id).then().statusCode(204);
            age(id);
        }
        try (Connection other = database.getConnection();
                PreparedStatement hold = other.prepareStatement("SELECT id FROM article WHERE id = ? FOR UPDATE")) {
            other.setAutoCommit(false);
            hold.setString(1, held);
            hold.executeQuery();
            as("editor")
                    .post(EMPTY)
                    .then()
                    .statusCode(200)
                    .body("purged", equalTo(1))
                    .body("more", equalTo(true));
            unchecked()
                    .header("Authorization", "Bearer " + secretOf("editor"))
                    .post(EMPTY)
                    .then()
                    .statusCode(503);
            other.rollback();
        }
        as("editor").get(Articles.PATH + "/" + gone).then().statusCode(404);
        as("editor").get(Articles.PATH + "/" + held).then().statusCode(200);
        as("editor").post(EMPTY).then().statusCode(200);
        as("editor").get(Articles.PATH + "/" + held).then().statusCode(404);
    }

    @Test
    void whatLiesInTheTrashForTooLongIsPurgedOnceByAllNodesTogether() throws Exception {
        String old = Articles.created(Articles.input(unique("Old rubbish"))).path("id");
        String young = Articles.created(Articles.input(unique("Young rubbish"))).path("id");
        for (String id : List.of(old, young)) {
            Articles.trashed(Articles.PATH + "/" + id).then().statusCode(204);
        }
        age(old);
        List<Change> changes = log.during(() -> clearTwiceAtOnce());
        assertThat(changes)
                .extracting(change -> change.type() + " " + change.entityId())
                .containsExactly(ChangeType.ARTICLE_PURGED + " " + old);
        as("editor").get(Articles.PATH + "/" + young).then().statusCode(200);
    }

    @Test
    void whatIsWrittenAboutAnArticleWhileItIsPurgedIsThereBeforeOrNotAtAll() throws Exception {
        for (int i = 0; i < 5; i++) {
            String id =
                    Articles.published(Articles.input(unique("Fought over"))).path("id");
            String path = Articles.PATH + "/" + id;
            String comment = approvedComment(id, null);
            Articles.trashed(path).then().statusCode(204);
            List<Integer> statuses = AtOnce.times(3, number -> switch (number) {
                case 0 -> Articles.act(path, "purge").statusCode();
                case 1 -> Articles.act(path, "restore").statusCode();
                default ->
                    as("moderator")
                            .header("If-Match", "*")
                            .post("/v1/management/comments/" + comment + "/reject")
                            .statusCode();
            });
            boolean purged = statuses.get(0) == 204;
            assertThat(statuses.get(0)).isIn(204, 409);
            assertThat(statuses.get(1)).isEqualTo(purged ? 404 : 200);
            assertThat(statuses.get(2)).isIn(purged ? List.of(200, 404) : List.of(200));
            assertThat(as("editor").get(path).statusCode()).isEqualTo(purged ? 404 : 200);
        }
    }

    @Test
    void noteAndLockOfAnArticleThatIsPurgedAtTheSameMomentGoWithIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            Response article = Articles.created(Articles.input(unique("Noted")));
            String path = article.header("Location");
            List<Integer> statuses = AtOnce.times(3, number -> switch (number) {
                case 0 -> {
                    Articles.trashed(path);
                    yield Articles.act(path, "purge").statusCode();
                }
                case 1 -> send("POST", path + "/notes", Map.of("text", "Wait!"));
                default -> send("PUT", path + "/lock", Map.of());
            });
            assertThat(statuses.get(0)).isEqualTo(204);
            assertThat(statuses.get(1)).isIn(201, 404, 409);
            assertThat(statuses.get(2)).isIn(200, 404, 409);
            assertThat(rowsAbout(article.path("id"))).isZero();
        }
    }

    private static int send(String method, String path, Map<String, ?> body) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .statusCode();
    }

    private void clearTwiceAtOnce() {
        try {
            AtOnce.times(2, node -> {
                clearing.clearOld();
                return node;
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Response emptied(String key) {
        return as("editor").header("Idempotency-Key", key).post(EMPTY);
    }

    private static String approvedComment(String article, @Nullable String parent) {
        Map<String, Object> comment =
                new HashMap<>(Map.of("authorName", "Ines", "authorEmail", "ines@example.org", "text", unique("Words")));
        comment.put("parentId", parent);
        reader().contentType(ContentType.JSON)
                .body(comment)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        String id = as("moderator")
                .get("/v1/management/comments?status=pending&article=" + article)
                .path("items[0].id");
        as("moderator")
                .header("If-Match", "*")
                .post("/v1/management/comments/" + id + "/approve")
                .then()
                .statusCode(200);
        return id;
    }

    private void age(String article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE article SET deleted_at = '2001-01-01' WHERE id = ?")) {
            update.setString(1, article);
            update.executeUpdate();
        }
    }

    /** Rows of any table of either database that name the article, but for what was told of it. */
    private long rowsAbout(String article) throws SQLException {
        long rows = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement columns = connection.prepareStatement("""
                        SELECT c.table_schema, c.table_name, c.column_name
                          FROM information_schema.columns c JOIN information_schema.tables t
                            ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                         WHERE c.table_schema IN ('chapeau', 'chapeau_public') AND c.data_type = 'uuid'
                           AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN ('change_log', 'webhook_delivery')""");
                var found = columns.executeQuery()) {
            while (found.next()) {
                String count = "SELECT COUNT(*) FROM `" + found.getString(1) + "`.`" + found.getString(2) + "` WHERE `"
                        + found.getString(3) + "` = '" + article + "'";
                try (PreparedStatement select = connection.prepareStatement(count);
                        var result = select.executeQuery()) {
                    result.next();
                    rows += result.getLong(1);
                }
            }
        }
        return rows;
    }
}
