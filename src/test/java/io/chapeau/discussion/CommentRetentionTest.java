package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of comments that their authors have taken back and of those that moderators have deleted. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentRetentionTest {

    private static final Duration BEYOND = Duration.ofDays(31);

    @Inject
    CommentRetention retention;

    @Inject
    Scheduler scheduler;

    @Inject
    OverdueComments overdue;

    @Inject
    CommentErasure erasure;

    @Inject
    MovableClock clock;

    private String article;

    @BeforeEach
    void openArticle() {
        article = Articles.published(new HashMap<>(Articles.input(Api.unique("Retention"))))
                .path("id");
    }

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    private record Said(String secret, String managed) {}

    private Said approved(Map<String, Object> input) {
        String secret = submitted(article, input);
        String managed = newestOf(article);
        decide(managed, "approve").then().statusCode(200);
        return new Said(secret, managed);
    }

    private Said approved() {
        return approved(with("text", "The tide is late today, " + UUID.randomUUID()));
    }

    private String answerTo(Said said) {
        Map<String, Object> answer = with("text", "So it is, " + UUID.randomUUID());
        answer.put("parentId", idOf(said.managed));
        return approved(answer).managed;
    }

    private static void delete(String managed) {
        as("moderator").header("If-Match", "*").delete(managed).then().statusCode(204);
    }

    private static void withdraw(Said said) {
        reader().delete(said.secret).then().statusCode(204);
    }

    private static void isGone(Said said) {
        as("moderator").get(said.managed).then().statusCode(404);
        reader().get(said.secret).then().statusCode(404);
    }

    @Test
    void withdrawnAndDeletedGoAfterThirtyDays() {
        Said withdrawn = approved();
        withdraw(withdrawn);
        Said deleted = approved();
        delete(deleted.managed);
        clock.advance(Duration.ofDays(29));
        retention.clear();
        as("moderator").get(withdrawn.managed).then().body("status", equalTo("withdrawn"));
        as("moderator").get(deleted.managed).then().body("status", equalTo("deleted"));
        clock.advance(Duration.ofDays(2));
        retention.clear();
        isGone(withdrawn);
        isGone(deleted);
    }

    @Test
    void answeredOnesLeaveAnEmptyPlace() {
        Said withdrawn = approved();
        String first = answerTo(withdrawn);
        withdraw(withdrawn);
        Said deleted = approved();
        String second = answerTo(deleted);
        delete(deleted.managed);
        clock.advance(BEYOND);
        retention.clear();
        for (Said said : new Said[] {withdrawn, deleted}) {
            as("moderator")
                    .get(said.managed)
                    .then()
                    .body("status", equalTo("deleted"))
                    .body("authorName", equalTo(""))
                    .body("authorEmail", nullValue())
                    .body("text", equalTo(""))
                    .body("actions", empty());
            reader().get(said.secret).then().statusCode(404);
        }
        as("moderator").get(first).then().body("parentId", equalTo(idOf(withdrawn.managed)));
        as("moderator").get(second).then().body("parentId", equalTo(idOf(deleted.managed)));
        reader().get("/v1/articles/" + article + "/comments?view=tree")
                .then()
                .body("items.removed", contains(true, true))
                .body("items.replyCount", contains(1, 1));
    }

    @Test
    void emptyPlaceIsNotLookedForUntilTheLastReplyHasGone() {
        Said answered = approved();
        String answer = answerTo(answered);
        delete(answered.managed);
        clock.advance(BEYOND);
        assertThat(overdueDeleted()).contains(idOf(answered.managed));
        retention.clear();
        assertThat(overdueDeleted()).doesNotContain(idOf(answered.managed));
        delete(answer);
        clock.advance(BEYOND);
        erasure.retire(UUID.fromString(idOf(answer)), clock.instant(), "30 days");
        assertThat(overdueDeleted()).contains(idOf(answered.managed));
    }

    private List<String> overdueDeleted() {
        return overdue.next(CommentStatus.DELETED, clock.instant(), OverdueComments.Overdue.FIRST, 10_000).stream()
                .map(comment -> comment.id().toString())
                .toList();
    }

    @Test
    void emptyPlaceGoesAfterTheLastReply() {
        Said answered = approved();
        String answer = answerTo(answered);
        delete(answered.managed);
        clock.advance(BEYOND);
        retention.clear();
        delete(answer);
        clock.advance(BEYOND);
        retention.clear();
        retention.clear();
        as("moderator").get(answer).then().statusCode(404);
        isGone(answered);
    }

    @Test
    void undoThatLeadsBackToAnOldDecisionIsNoReasonToRemoveItAtOnce() {
        submitted(article, with("text", "Nobody has seen the ferry, " + UUID.randomUUID()));
        String comment = newestOf(article);
        decide(comment, "reject").then().statusCode(200);
        clock.advance(Duration.ofDays(5));
        decide(comment, "approve").then().statusCode(200);
        clock.advance(Duration.ofDays(60));
        decide(comment, "undo").then().statusCode(200).body("status", equalTo("rejected"));
        retention.clear();
        decide(comment, "approve").then().statusCode(200);
        decide(comment, "undo").then().statusCode(200);
        clock.advance(BEYOND);
        retention.clear();
        as("moderator").get(comment).then().statusCode(404);
    }

    @Test
    void thirtyDaysBeginWithTheDeletionAndUntilThenItCanBeUndone() {
        Said old = approved();
        clock.advance(BEYOND);
        delete(old.managed);
        clock.advance(Duration.ofDays(29));
        retention.clear();
        decide(old.managed, "undo").then().statusCode(200).body("status", equalTo("approved"));
        clock.advance(BEYOND);
        retention.clear();
        as("moderator").get(old.managed).then().statusCode(200).body("status", equalTo("approved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".CommentRetention#clear", ".CommentBulkRetention#forget"})
    void whatIsOverIsLookedForByTheClock(String job) {
        assertThat(scheduler.isRunning()).isTrue();
        assertThat(scheduler.getScheduledJobs()).anyMatch(scheduled -> String.valueOf(scheduled.getMethodDescription())
                .endsWith(job));
    }
}
