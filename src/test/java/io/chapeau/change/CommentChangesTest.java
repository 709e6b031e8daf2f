package io.chapeau.change;

import static io.chapeau.change.ChangeType.ARTICLE_PUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_UNPUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_UPDATED;
import static io.chapeau.change.ChangeType.COMMENT_APPROVED;
import static io.chapeau.change.ChangeType.COMMENT_DELETED;
import static io.chapeau.change.ChangeType.COMMENT_EDITED;
import static io.chapeau.change.ChangeType.COMMENT_HIDDEN;
import static io.chapeau.change.ChangeType.COMMENT_REJECTED;
import static io.chapeau.change.ChangeType.COMMENT_REOPENED;
import static io.chapeau.change.ChangeType.COMMENT_SHOWN;
import static io.chapeau.change.ChangeType.COMMENT_SPAM;
import static io.chapeau.change.ChangeType.COMMENT_SUBMITTED;
import static io.chapeau.change.ChangeType.COMMENT_WITHDRAWN;
import static io.chapeau.change.NumberedChanges.facts;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentChangesTest {

    @Inject
    NumberedChanges log;

    private static final String COMMENTS = "/v1/management/comments/";

    @Test
    void submissionConcernsEditorsAloneAndApprovalReadersToo() {
        String article = article();
        List<Change> submission = log.during(() -> submit(article));
        facts(submission).containsExactly(tuple(COMMENT_SUBMITTED, null));
        assertThat(submission.getFirst().related()).extracting(Object::toString).containsExactly(article);
        String comment = COMMENTS + submission.getFirst().entityId();
        facts(log.during(() -> decide(comment, "approve"))).containsExactly(tuple(COMMENT_APPROVED, COMMENT_APPROVED));
        facts(log.during(() -> decide(comment, "spam"))).containsExactly(tuple(COMMENT_SPAM, COMMENT_HIDDEN));
        facts(log.during(() -> decide(comment, "reject"))).containsExactly(tuple(COMMENT_REJECTED, null));
        facts(log.during(() -> decide(comment, "undo"))).containsExactly(tuple(COMMENT_SPAM, null));
        facts(log.during(() -> decide(comment, "approve"))).containsExactly(tuple(COMMENT_APPROVED, COMMENT_APPROVED));
        facts(log.during(() -> delete(comment))).containsExactly(tuple(COMMENT_DELETED, COMMENT_HIDDEN));
        facts(log.during(() -> decide(comment, "undo"))).containsExactly(tuple(COMMENT_APPROVED, COMMENT_APPROVED));
    }

    @Test
    void undoneApprovalPutsTheCommentBackIntoTheQueue() {
        String comment = comment(article());
        decide(comment, "approve");
        facts(log.during(() -> decide(comment, "undo"))).containsExactly(tuple(COMMENT_REOPENED, COMMENT_HIDDEN));
    }

    @Test
    void authorsStepsAreToldToEditorsAndTheirEffectToReaders() {
        String article = article();
        List<String> secret = new ArrayList<>();
        String comment = COMMENTS
                + log.during(() -> secret.add(submit(article))).getFirst().entityId();
        facts(log.during(() -> edit(secret.getFirst(), "Edited"))).containsExactly(tuple(COMMENT_EDITED, null));
        decide(comment, "approve");
        facts(log.during(() -> edit(secret.getFirst(), "Edited again")))
                .containsExactly(tuple(COMMENT_EDITED, COMMENT_HIDDEN));
        decide(comment, "approve");
        facts(log.during(() -> reader().delete(secret.getFirst()).then().statusCode(204)))
                .containsExactly(tuple(COMMENT_WITHDRAWN, COMMENT_HIDDEN));
    }

    @Test
    void editThatTheRulesTakeForSpamIsToldAsSpam() {
        String article = article();
        List<String> secret = new ArrayList<>();
        String comment = COMMENTS
                + log.during(() -> secret.add(submit(article))).getFirst().entityId();
        decide(comment, "approve");
        facts(log.during(() -> edit(secret.getFirst(), "http://bit.ly/x ".repeat(10))))
                .containsExactly(tuple(COMMENT_SPAM, COMMENT_HIDDEN));
        facts(log.during(() -> edit(secret.getFirst(), "Edited where it stands")))
                .containsExactly(tuple(COMMENT_EDITED, null));
        as("moderator").get(comment).then().body("status", equalTo("spam"));
    }

    @Test
    void decisionThatStandsAlreadyIsNotLogged() {
        String comment = comment(article());
        decide(comment, "approve");
        assertThat(log.during(() -> decide(comment, "approve"))).isEmpty();
    }

    @Test
    void approvedCommentsGoAndComeWithTheirArticle() {
        String article = article();
        decide(comment(article), "approve");
        submit(article);
        String path = Articles.PATH + "/" + article;
        facts(log.during(() -> Articles.act(path, "unpublish")))
                .containsExactly(
                        tuple(ARTICLE_UNPUBLISHED, ARTICLE_UNPUBLISHED), tuple(COMMENT_HIDDEN, COMMENT_HIDDEN));
        facts(log.during(() -> Articles.act(path, "publish")))
                .containsExactly(tuple(ARTICLE_PUBLISHED, ARTICLE_PUBLISHED), tuple(COMMENT_SHOWN, COMMENT_SHOWN));
        Articles.patch(path, "*", "{\"title\":\"Newer\"}").then().statusCode(200);
        facts(log.during(() -> Articles.act(path, "publish"))).containsExactly(tuple(ARTICLE_UPDATED, ARTICLE_UPDATED));
    }

    @Test
    void decisionsUnderAnUnpublishedArticleConcernEditorsAlone() {
        String article = article();
        String comment = comment(article);
        Articles.act(Articles.PATH + "/" + article, "unpublish").then().statusCode(200);
        facts(log.during(() -> decide(comment, "approve"))).containsExactly(tuple(COMMENT_APPROVED, null));
        facts(log.during(() -> decide(comment, "reject"))).containsExactly(tuple(COMMENT_REJECTED, null));
    }

    @Test
    void emptyPlaceFromWhichMoreIsTakenConcernsEditorsAlone() {
        String article = article();
        String email = "gone-" + UUID.randomUUID() + "@example.org";
        String comment = COMMENTS
                + log.during(() -> submit(article, Map.of("authorEmail", email)))
                        .getFirst()
                        .entityId();
        decide(comment, "approve");
        String parent = comment.substring(COMMENTS.length());
        String reply = COMMENTS
                + log.during(() -> submit(article, Map.of("parentId", parent)))
                        .getFirst()
                        .entityId();
        decide(reply, "approve");
        facts(log.during(() -> delete(comment))).containsExactly(tuple(COMMENT_DELETED, COMMENT_HIDDEN));
        facts(log.during(() -> as("editor")
                        .queryParam("email", email)
                        .delete("/v1/management/people")
                        .then()
                        .body("emptied", equalTo(1))))
                .containsExactly(tuple(COMMENT_EDITED, null));
    }

    @Test
    void wordsThatAModeratorChangesAreToldToReadersWhoSeeThem() {
        String article = article();
        String comment = comment(article);
        facts(log.during(() -> revise(comment, "Cut"))).containsExactly(tuple(COMMENT_EDITED, null));
        decide(comment, "approve");
        facts(log.during(() -> revise(comment, "Cut twice"))).containsExactly(tuple(COMMENT_EDITED, COMMENT_EDITED));
        assertThat(log.during(() -> revise(comment, "Cut twice"))).isEmpty();
        Articles.act(Articles.PATH + "/" + article, "unpublish").then().statusCode(200);
        facts(log.during(() -> revise(comment, "Cut thrice"))).containsExactly(tuple(COMMENT_EDITED, null));
    }

    @Test
    void whatIsApprovedAtOnceIsSubmittedToEditorsAndApprovedToReaders() {
        Map<String, Object> input = Articles.input(unique("Discussed openly"));
        input.put("commentPolicy", "open");
        String article = Articles.published(input).path("id");
        List<String> secret = new ArrayList<>();
        List<Change> submission = log.during(() -> secret.add(submit(article)));
        facts(submission).containsExactly(tuple(COMMENT_SUBMITTED, COMMENT_APPROVED));
        facts(log.during(() -> edit(secret.getFirst(), "Edited")))
                .containsExactly(tuple(COMMENT_EDITED, COMMENT_EDITED));
        String comment = COMMENTS + submission.getFirst().entityId();
        facts(log.during(() -> as("moderator")
                        .contentType(ContentType.JSON)
                        .body(Map.of("text", "Thank you."))
                        .post(comment + "/replies")
                        .then()
                        .statusCode(201)))
                .containsExactly(tuple(COMMENT_SUBMITTED, COMMENT_APPROVED));
    }

    private static void revise(String comment, String text) {
        Api.patch(comment, "*", "{\"text\":\"" + text + "\"}").then().statusCode(200);
    }

    private static String article() {
        return Articles.published(Articles.input(unique("Discussed"))).path("id");
    }

    private String comment(String article) {
        return COMMENTS + log.during(() -> submit(article)).getFirst().entityId();
    }

    private static String submit(String article) {
        return submit(article, Map.of());
    }

    private static String submit(String article, Map<String, String> others) {
        Map<String, String> input = new HashMap<>(
                Map.of("authorName", "Rosa", "authorEmail", "rosa@example.org", "text", "From the old pier."));
        input.putAll(others);
        return reader().contentType(ContentType.JSON)
                .body(input)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void edit(String secret, String text) {
        reader().contentType(Api.MERGE_PATCH)
                .body(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8))
                .patch(secret)
                .then()
                .statusCode(200);
    }

    private static void delete(String comment) {
        as("moderator").header("If-Match", "*").delete(comment).then().statusCode(204);
    }

    private static Response decide(String comment, String action) {
        Response answer = as("moderator").header("If-Match", "*").post(comment + "/" + action);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
