package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.access.Role;
import io.chapeau.management.article.Workflow.State;
import io.chapeau.management.article.Workflow.Verdict;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The endpoints do what the machine says, and {@code actions} says it too. {@code -Dproof=full} tries every state and
 * every role, otherwise those in which the rules differ.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class WorkflowEndpointsTest {

    private static final boolean FULL = "full".equals(System.getProperty("proof"));

    private static final List<State> TELLING = List.of(
            new State(Publication.NONE, Review.NONE, false, false),
            new State(Publication.NONE, Review.SUBMITTED, false, false),
            new State(Publication.NONE, Review.CHANGES_REQUESTED, false, false),
            new State(Publication.NONE, Review.APPROVED, false, false),
            new State(Publication.PUBLISHED, Review.NONE, false, false),
            new State(Publication.CHANGED, Review.SUBMITTED, false, false),
            new State(Publication.CHANGED, Review.SUBMITTED, true, false),
            new State(Publication.NONE, Review.SUBMITTED, false, true),
            new State(Publication.UNPUBLISHED, Review.NONE, false, true));

    private static final String PUT_INTO = """
            UPDATE article SET publication = ?, review = ?, archived_at = IF(?, NOW(3), NULL),
                deleted_at = IF(?, NOW(3), NULL) WHERE id = ?""";

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void everyActionDoesWhatTheMachineSays() throws SQLException {
        List<String> deviations = new ArrayList<>();
        for (State state : states()) {
            for (Role role : FULL ? List.of(Role.ADMIN, Role.EDITOR, Role.WRITER) : List.of(Role.EDITOR, Role.WRITER)) {
                String path = createdByWriter();
                for (ArticleAction action : ArticleAction.values()) {
                    putInto(state, path);
                    Response before = as(role.word()).get(path);
                    assertThat(before.<List<String>>path("actions"))
                            .as(state + " " + role)
                            .isEqualTo(words(Workflow.actions(state, role)));
                    Response answer = act(action, role, path);
                    String met = outcome(answer, before, path);
                    String expected = expected(Workflow.verdict(action, state, role), action, path);
                    if (!met.equals(expected)) {
                        deviations.add(state + " " + role + " " + action + ": " + met + " instead of " + expected);
                    }
                }
            }
        }
        assertThat(deviations).isEmpty();
    }

    private static List<State> states() {
        if (!FULL) {
            return TELLING;
        }
        List<State> states = new ArrayList<>();
        for (Publication publication : Publication.values()) {
            for (Review review : Review.values()) {
                states.add(new State(publication, review, false, false));
                states.add(new State(publication, review, true, false));
                states.add(new State(publication, review, false, true));
            }
        }
        return states;
    }

    private static String createdByWriter() {
        return as("writer")
                .contentType(ContentType.JSON)
                .body(Articles.input(unique("Through all states")))
                .post(Articles.PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void putInto(State state, String path) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(PUT_INTO)) {
            update.setString(1, state.publication().word());
            update.setString(2, state.review().word());
            update.setBoolean(3, state.archived());
            update.setBoolean(4, state.trashed());
            update.setString(5, path.substring(path.lastIndexOf('/') + 1));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Response act(ArticleAction action, Role role, String path) {
        RequestSpecification request = as(role.word()).header("If-Match", "*");
        return switch (action) {
            case EDIT ->
                request.contentType(Api.MERGE_PATCH)
                        .body("{\"title\":\"" + unique("Edited") + "\"}")
                        .patch(path);
            case SCHEDULE ->
                request.contentType(ContentType.JSON)
                        .body(Map.of("publishAt", "2999-01-01T00:00:00Z"))
                        .put(path + "/schedule");
            case DELETE -> request.delete(path);
            case REQUEST_CHANGES ->
                request.contentType(ContentType.JSON)
                        .body(Map.of("note", "Who says so?"))
                        .post(path + "/request-changes");
            case SUBMIT, WITHDRAW, APPROVE, PUBLISH, UNPUBLISH, ARCHIVE, UNARCHIVE, RESTORE, PURGE ->
                request.post(path + "/" + words(List.of(action)).getFirst());
        };
    }

    /** Done, done already, or refused with a status and, where the state is the reason, with the machine's words. */
    private static String expected(Verdict verdict, ArticleAction action, String path) {
        return switch (verdict) {
            case Verdict.Allowed _ ->
                switch (action) {
                    case PURGE -> "gone";
                    // A plan is no part of the article.
                    case SCHEDULE -> "unchanged";
                    default -> "done";
                };
            case Verdict.Done _ -> "unchanged";
            case Verdict.Refused refused ->
                refused.type().status() == 403
                        ? "403"
                        : "409 " + refused.reason().replace("…", path);
        };
    }

    private static String outcome(Response answer, Response before, String path) {
        if (answer.statusCode() >= 300) {
            return answer.statusCode() == 403 ? "403" : answer.statusCode() + " " + answer.path("detail");
        }
        Response after = as("admin").get(path);
        if (after.statusCode() == 404) {
            return "gone";
        }
        return after.<Integer>path("version").equals(before.<Integer>path("version")) ? "unchanged" : "done";
    }

    private static List<String> words(List<ArticleAction> actions) {
        return actions.stream().map(WorkflowEndpointsTest::word).toList();
    }

    private static String word(ArticleAction action) {
        return action == ArticleAction.REQUEST_CHANGES
                ? "requestChanges"
                : action.name().toLowerCase(java.util.Locale.ROOT);
    }
}
