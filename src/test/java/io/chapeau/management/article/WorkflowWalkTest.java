package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.management.article.Workflow.State;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A random walk over all actions by all roles, beside a small model: what is allowed is read from the table, what it
 * leads to is written here once more. {@code -Dproof=full} goes 2,000 steps.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkflowWalkTest {

    private static final int STEPS = "full".equals(System.getProperty("proof")) ? 2_000 : 100;
    private static final long SEED = 20_261_125;
    private static final int MOST_ARTICLES = 6;

    /** Writers take part more often: their rules are the finer ones. */
    private static final List<String> ROLES = List.of("writer", "writer", "writer", "editor", "editor", "admin");

    private static final List<String> BYSTANDERS = List.of("moderator", "integrator");

    private final Random random = new Random(SEED);
    private final List<Model> articles = new ArrayList<>();

    /** What an article should be. */
    private static final class Model {

        private final String id;
        private final boolean byWriter;
        private String title;
        private @Nullable String published;
        private State state = new State(Publication.NONE, Review.NONE, false, false);

        Model(String id, boolean byWriter, String title) {
            this.id = id;
            this.byWriter = byWriter;
            this.title = title;
        }

        String path() {
            return Articles.PATH + "/" + id;
        }

        /** Where the action leads that is done; an edit brings a new title. */
        void become(ArticleAction action, String role, String newTitle) {
            switch (action) {
                case EDIT -> {
                    title = newTitle;
                    boolean ends = role.equals("writer") && state.review() == Review.APPROVED;
                    Publication after = published == null ? state.publication() : Publication.CHANGED;
                    state = new State(after, ends ? Review.NONE : state.review(), false, false);
                }
                case SUBMIT -> review(Review.SUBMITTED);
                case WITHDRAW -> review(Review.NONE);
                case APPROVE -> review(Review.APPROVED);
                case REQUEST_CHANGES -> review(Review.CHANGES_REQUESTED);
                case PUBLISH -> {
                    published = title;
                    state = new State(Publication.PUBLISHED, Review.NONE, false, false);
                }
                case UNPUBLISH -> unpublish(state.archived(), false);
                case SCHEDULE -> {
                    // A plan is no part of the state.
                }
                case ARCHIVE -> place(true, false);
                case UNARCHIVE, RESTORE -> place(false, false);
                case DELETE -> unpublish(false, true);
                case PURGE -> throw new IllegalArgumentException("Nothing is left of it");
            }
        }

        private void review(Review review) {
            state = new State(state.publication(), review, false, false);
        }

        private void place(boolean archived, boolean trashed) {
            state = new State(state.publication(), state.review(), archived, trashed);
        }

        private void unpublish(boolean archived, boolean trashed) {
            Publication after = published == null ? state.publication() : Publication.UNPUBLISHED;
            published = null;
            state = new State(after, state.review(), archived, trashed);
        }
    }

    @Test
    void productGoesWhereTheModelGoes() {
        for (int step = 0; step < STEPS; step++) {
            if (articles.size() < MOST_ARTICLES) {
                articles.add(created());
            }
            step("step " + step);
            if (step % 25 == 0) {
                compareReaders();
            }
        }
        compareReaders();
    }

    private Model created() {
        String role = random.nextInt(3) == 0 ? "editor" : "writer";
        String title = unique("Walk");
        String id = as(role).contentType(ContentType.JSON)
                .body(Articles.input(title))
                .post(Articles.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Model(id, role.equals("writer"), title);
    }

    private void step(String name) {
        Model article = articles.get(random.nextInt(articles.size()));
        ArticleAction action = action();
        boolean bystander = random.nextInt(20) == 0;
        List<String> roles = bystander ? BYSTANDERS : ROLES;
        String role = roles.get(random.nextInt(roles.size()));
        String title = unique("Walk");
        String what = name + ": " + action + " by " + role + " of " + article.id + " in " + article.state;
        Response answer = act(action, role, article, title);
        char mark = bystander ? 'x' : mark(action, role, article);
        assertThat(answer.statusCode())
                .as(what + "\n" + answer.asString())
                .isIn(
                        switch (mark) {
                            case '+', '=' -> List.of(200, 204);
                            case '!' -> List.of(409);
                            case 'x' -> List.of(403);
                            default -> List.of(404);
                        });
        if (mark == '+' && action == ArticleAction.PURGE) {
            articles.remove(article);
            as("admin").get(article.path()).then().statusCode(404);
            reader().get("/v1/articles/" + article.id).then().statusCode(404);
            return;
        }
        if (mark == '+') {
            article.become(action, role, title);
        }
        compare(article, what);
    }

    /** What takes an article away is rarer, or the walk would never get far. */
    private ArticleAction action() {
        ArticleAction[] all = ArticleAction.values();
        ArticleAction action = all[random.nextInt(all.length)];
        boolean takesAway = action == ArticleAction.DELETE || action == ArticleAction.ARCHIVE;
        return takesAway && random.nextInt(3) != 0 ? ArticleAction.EDIT : action;
    }

    private static char mark(ArticleAction action, String role, Model article) {
        boolean writer = role.equals("writer");
        char mark = WorkflowTable.mark(article.state, action, writer);
        // Whether a role can do something at all is asked before whether there is something.
        return writer && !article.byWriter && !isEditorsOnly(action) ? '?' : mark;
    }

    private static boolean isEditorsOnly(ArticleAction action) {
        return WorkflowTable.mark(new State(Publication.NONE, Review.NONE, false, false), action, true) == 'x';
    }

    private static Response act(ArticleAction action, String role, Model article, String title) {
        RequestSpecification request = as(role).header("If-Match", "*");
        return switch (action) {
            case EDIT ->
                request.contentType(Api.MERGE_PATCH)
                        .body(Map.of("title", title))
                        .patch(article.path());
            case SCHEDULE ->
                request.contentType(ContentType.JSON)
                        .body(Map.of("publishAt", "2999-01-01T00:00:00Z"))
                        .put(article.path() + "/schedule");
            case DELETE -> request.delete(article.path());
            case REQUEST_CHANGES ->
                request.contentType(ContentType.JSON)
                        .body(Map.of("note", "Who says so?"))
                        .post(article.path() + "/request-changes");
            case SUBMIT, WITHDRAW, APPROVE, PUBLISH, UNPUBLISH, ARCHIVE, UNARCHIVE, RESTORE, PURGE ->
                request.post(article.path() + "/" + action.name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private static void compare(Model article, String what) {
        Response view = as("admin").get(article.path());
        assertThat(view.statusCode()).as(what).isEqualTo(200);
        assertThat(view.<String>path("title")).as(what).isEqualTo(article.title);
        assertThat(view.<String>path("publication"))
                .as(what)
                .isEqualTo(article.state.publication().word());
        assertThat(view.<String>path("review"))
                .as(what)
                .isEqualTo(article.state.review().word());
        assertThat(view.path("archivedAt") != null).as(what).isEqualTo(article.state.archived());
        assertThat(view.path("deletedAt") != null).as(what).isEqualTo(article.state.trashed());
        Response seen = reader().get("/v1/articles/" + article.id);
        assertThat(seen.statusCode()).as(what).isEqualTo(article.published == null ? 404 : 200);
        if (article.published != null) {
            assertThat(seen.<String>path("title")).as(what).isEqualTo(article.published);
        }
        boolean onTheDesk = !article.state.archived() && !article.state.trashed();
        Response previewed = as("previewer").get("/v1/preview/articles/" + article.id);
        assertThat(previewed.statusCode()).as(what).isEqualTo(onTheDesk ? 200 : 404);
        if (onTheDesk) {
            assertThat(previewed.<String>path("title")).as(what).isEqualTo(article.title);
        }
    }

    /** Readers see of all these articles what the model has published, and nothing else. */
    private void compareReaders() {
        Map<String, String> expected = new HashMap<>();
        StringBuilder ids = new StringBuilder();
        for (Model article : articles) {
            ids.append(ids.isEmpty() ? "" : ",").append(article.id);
            if (article.published != null) {
                expected.put(article.id, article.published);
            }
        }
        List<Map<String, Object>> items =
                reader().get("/v1/articles?ids=" + ids).path("items");
        Map<String, String> seen = new HashMap<>();
        items.forEach(item -> seen.put((String) item.get("id"), (String) item.get("title")));
        assertThat(seen).isEqualTo(expected);
    }
}
