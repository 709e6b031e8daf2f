package io.chapeau.change.live;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What streams tell of comments. A stream that is silent for a minute fails its test. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommentEventsTest {

    private static final String COMMENTS = "/v1/management/comments/";

    @Inject
    NumberedChanges changes;

    private String article;

    @BeforeEach
    void publish() {
        article = Articles.published(Articles.input(unique("Followed"))).path("id");
        changes.settledHead();
    }

    @Test
    void readersHearOfNoCommentThatTheyDoNotSee() throws Exception {
        try (EventStream stream = EventStream.open("/v1/events", Map.of())) {
            String waiting = submitted();
            String rejected = submitted();
            decide(rejected, "reject");
            String spam = submitted();
            decide(spam, "spam");
            String seen = submitted();
            decide(seen, "approve");
            List<JsonNode> heard = until(stream, seen);
            assertThat(heard).hasSize(1);
            assertThat(heard.getLast().path("type").asText()).isEqualTo("comment.approved");
            assertThat(heard.getLast().properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder("type", "id", "at");

            patch(COMMENTS + waiting, "*", "{\"text\":\"Cut while it waits.\"}")
                    .then()
                    .statusCode(200);
            patch(COMMENTS + seen, "*", "{\"text\":\"Cut by us.\"}").then().statusCode(200);
            heard = until(stream, seen);
            assertThat(heard).extracting(event -> event.path("type").asText()).containsExactly("comment.edited");
            decide(seen, "reject");
            heard = until(stream, seen);
            assertThat(heard).extracting(event -> event.path("type").asText()).containsExactly("comment.hidden");
        }
    }

    @Test
    void editorsHearOfEveryStep() throws Exception {
        try (EventStream stream = EventStream.open("/v1/management/events?types=comment", EventStream.as("editor"))) {
            String comment = submitted();
            assertThat(stream.next(comment)).containsEntry("event", "comment.submitted");
            decide(comment, "spam");
            Map<String, String> spam = stream.next(comment);
            assertThat(spam).containsEntry("event", "comment.spam");
            assertThat(data(spam).properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder("type", "id", "at");
            decide(comment, "undo");
            assertThat(stream.next(comment)).containsEntry("event", "comment.reopened");
            patch(COMMENTS + comment, "*", "{\"text\":\"Cut by us.\"}").then().statusCode(200);
            assertThat(stream.next(comment)).containsEntry("event", "comment.edited");
        }
    }

    /** All that the stream tells up to the first event about an entity. */
    private static List<JsonNode> until(EventStream stream, String id) {
        List<JsonNode> heard = new ArrayList<>();
        do {
            heard.add(data(stream.next("\"id\"")));
        } while (!heard.getLast().path("id").asText().equals(id));
        return heard;
    }

    private static JsonNode data(Map<String, String> event) {
        return Copy.tree(event.getOrDefault("data", ""));
    }

    private String submitted() {
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", "From the old pier."))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        return as("moderator")
                .get("/v1/management/comments?limit=1&article=" + article)
                .path("items[0].id");
    }

    private static void decide(String comment, String action) {
        as("moderator")
                .header("If-Match", "*")
                .post(COMMENTS + comment + "/" + action)
                .then()
                .statusCode(200);
    }
}
