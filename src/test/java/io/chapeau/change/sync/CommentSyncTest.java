package io.chapeau.change.sync;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.change.NumberedChanges;
import io.chapeau.http.paging.CursorCodec;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What copies hold of comments: the public one what readers see, that of management all but the address. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentSyncTest {

    private static final String COMMENTS = "/v1/management/comments";
    private static final String ADDRESS = "sync.secret@example.org";

    @Inject
    NumberedChanges changes;

    @Inject
    CursorCodec codec;

    private String article;

    @BeforeEach
    void publish() {
        article = Articles.published(Articles.input(unique("Copied"))).path("id");
    }

    @Test
    void whatReadersDoNotSeeLeavesNoTraceInTheirCopy() throws Exception {
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        copy.catchUp();
        SyncMark before = lastSeen(copy);

        String waiting = submitted();
        String rejected = submitted();
        decide(rejected, "reject?reason=Off the matter.");
        String spam = submitted();
        decide(spam, "spam");
        decide(spam, "undo");
        String deleted = submitted();
        as("moderator")
                .header("If-Match", "*")
                .delete(COMMENTS + "/" + deleted)
                .then()
                .statusCode(204);
        patch(COMMENTS + "/" + waiting, "*", "{\"text\":\"Cut while it waits.\"}")
                .then()
                .statusCode(200);
        note(waiting);
        changes.settledHead();

        assertThat(copy.catchUp()).isEmpty();
        assertThat(lastSeen(copy)).isEqualTo(before);
        assertThat(copy.fresh().entities().toString()).doesNotContain(waiting, rejected, spam, deleted);
    }

    /** It holds the last number of the whole log: read, or only compared, it would count what waits for a moderator. */
    @Test
    void cursorOfReadersDoesNotCountWhatTheyDoNotSee() throws Exception {
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        copy.catchUp();
        String cursor = copy.cursor();
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        assertThat(plain).doesNotContain("seq", "head", "public");
        assertThat(next(cursor)).isNotEqualTo(next(cursor));
    }

    private static String next(String cursor) {
        return reader().queryParam("cursor", cursor).get(Copy.PUBLIC).path("next");
    }

    @Test
    void copyOfReadersHasWhatTheySeeOfACommentForAsLongAsTheySeeIt() throws Exception {
        String comment = submitted();
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        copy.catchUp();

        decide(comment, "approve?reason=Fine by me.");
        changes.settledHead();
        assertThat(copy.catchUp()).containsExactly("comment " + comment);
        JsonNode approved = held(copy, comment);
        assertThat(approved.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "id",
                        "articleId",
                        "number",
                        "authorName",
                        "text",
                        "html",
                        "createdAt",
                        "parentId",
                        "staff",
                        "revised");
        assertThat(approved.path("revised").asBoolean(true)).isFalse();

        patch(COMMENTS + "/" + comment, "*", "{\"text\":\"Cut by us.\"}").then().statusCode(200);
        changes.settledHead();
        assertThat(copy.catchUp()).containsExactly("comment " + comment);
        assertThat(held(copy, comment).path("revised").asBoolean()).isTrue();
        assertThat(held(copy, comment).path("text").asText()).isEqualTo("Cut by us.");

        decide(comment, "spam");
        changes.settledHead();
        assertThat(copy.catchUp()).containsExactly("-comment " + comment);
        decide(comment, "undo");
        changes.settledHead();
        assertThat(copy.catchUp()).containsExactly("comment " + comment);
        assertThat(copy.entities()).isEqualTo(copy.fresh().entities());
    }

    @Test
    void copyOfManagementHasEveryStateAndNoAddress() throws Exception {
        changes.settledHead();
        Copy copy = Copy.of(Copy.MANAGEMENT);
        copy.catchUp();
        String comment = submitted();
        changes.settledHead();
        assertThat(copy.catchUp()).containsExactly("comment " + comment);
        assertThat(held(copy, comment).path("status").asText()).isEqualTo("pending");
        note(comment);
        decide(comment, "reject?reason=Off the matter.");
        patch(COMMENTS + "/" + comment, "*", "{\"text\":\"Cut by us.\"}").then().statusCode(200);
        changes.settledHead();
        assertThat(copy.catchUp()).containsExactly("comment " + comment);
        JsonNode rejected = held(copy, comment);
        assertThat(rejected.path("status").asText()).isEqualTo("rejected");
        assertThat(rejected.path("revisedAt").asText()).isNotEmpty();
        assertThat(rejected.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "articleId",
                        "number",
                        "status",
                        "authorName",
                        "text",
                        "createdAt",
                        "editedAt",
                        "revisedAt",
                        "parentId",
                        "staff",
                        "decidedAt",
                        "decidedBy");
        assertThat(rejected.toString()).doesNotContain("@", "Off the matter", "About the author", "From the old");
    }

    private String submitted() {
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Rosa", "authorEmail", ADDRESS, "text", "From the old pier."))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        return as("moderator").get(COMMENTS + "?limit=1&article=" + article).path("items[0].id");
    }

    private static void decide(String comment, String action) {
        as("moderator")
                .header("If-Match", "*")
                .post(COMMENTS + "/" + comment + "/" + action)
                .then()
                .statusCode(200);
    }

    private static void note(String comment) {
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "About the author."))
                .post(COMMENTS + "/" + comment + "/notes")
                .then()
                .statusCode(201);
    }

    private static JsonNode held(Copy copy, String comment) {
        return Copy.tree(copy.entities().getOrDefault("comment " + comment, "{}"));
    }

    /** The last change that the cursor of a copy names; how far the log had come besides is in it too, sealed. */
    private SyncMark lastSeen(Copy copy) {
        SyncMark mark = codec.open(copy.cursor(), SyncCursor.class).mark();
        return new SyncMark(mark.seq(), mark.at(), 0);
    }
}
