package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments with their replies, as readers see them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentTreeTest {

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    private String article;
    private String list;

    @BeforeEach
    void open() {
        article = Comments.article("open");
        list = "/v1/articles/" + article + "/comments";
    }

    @Test
    void repliesHangBelowTheirCommentsAsDeepAsAsked() {
        String one = said("one", null);
        said("two", null);
        String answer = said("one.one", one);
        said("one.one.one", answer);
        Response tree = reader().get(list + "?view=tree");
        tree.then()
                .statusCode(200)
                .body("items.text", contains("one", "two"))
                .body("items.replyCount", contains(1, 0))
                .body("items[0].replies.items.text", contains("one.one"))
                .body("items[0].replies.items[0].replies.items.text", contains("one.one.one"))
                .body("items[0].replies.items[0].replies.items[0].depth", equalTo(3))
                .body("items[0].replies.page.next", nullValue());
        assertThat(tree.<Map<String, Object>>path("items[1]")).doesNotContainKey("replies");
        Response two = reader().get(list + "?view=tree&depth=2&sort=-number");
        two.then().body("items.text", contains("two", "one"));
        assertThat(two.<Map<String, Object>>path("items[1].replies.items[0]"))
                .doesNotContainKey("replies")
                .containsEntry("replyCount", 1);
        reader().get(list).then().body("items.number", contains(1, 2, 3, 4)).body("items.depth", contains(1, 1, 2, 3));
    }

    @Test
    void moreRepliesAreReachedByTheCursorOfTheirLevel() {
        String one = said("one", null);
        for (int i = 1; i <= 7; i++) {
            said("reply " + i, one);
        }
        Response tree = reader().get(list + "?view=tree&limit=1");
        tree.then().body("items[0].replyCount", equalTo(7)).body("items[0].replies.items", hasSize(5));
        String more = list + "?view=tree&parent=" + one;
        reader().queryParam("cursor", tree.<String>path("items[0].replies.page.next"))
                .get(more)
                .then()
                .statusCode(200)
                .body("items.text", contains("reply 6", "reply 7"))
                .body("page.next", nullValue());
        reader().get(list + "?parent=" + one + "&limit=2").then().body("items.text", contains("reply 1", "reply 2"));
        reader().get(list + "?parent=" + article).then().statusCode(200).body("items", empty());
    }

    @Test
    void removedCommentKeepsAnEmptyPlaceWhileRepliesToItAreSeen() {
        String one = said("one", null);
        String answer = said("one.one", one);
        String last = said("one.one.one", answer);
        delete(one);
        delete(answer);
        reader().get(list)
                .then()
                .body("items.number", contains(1, 2, 3))
                .body("items.removed", contains(true, true, false));
        Response tree = reader().get(list + "?view=tree");
        Map<String, Object> place = tree.path("items[0]");
        assertThat(place)
                .containsEntry("removed", true)
                .containsEntry("authorName", null)
                .containsEntry("text", null)
                .containsEntry("html", null)
                .containsEntry("staff", false);
        tree.then().body("items[0].replies.items[0].replies.items[0].text", equalTo("one.one.one"));
        reader().get("/v1/articles/" + article).then().body("commentCount", equalTo(1));
        delete(last);
        reader().get(list).then().body("items", empty());
        reader().get(list + "?view=tree").then().body("items", empty());
        decide("/v1/management/comments/" + last, "undo");
        reader().get(list).then().body("items.removed", contains(true, true, false));
        decide("/v1/management/comments/" + answer, "undo");
        delete(last);
        reader().get(list).then().body("items.removed", contains(true, false)).body("items.replyCount", contains(1, 0));
    }

    @Test
    void previewShowsTheSameTree() {
        String one = said("one", null);
        said("one.one", one);
        delete(one);
        String published = reader().get(list + "?view=tree").asString();
        assertThat(as("previewer")
                        .get("/v1/preview/articles/" + article + "/comments?view=tree")
                        .asString())
                .isEqualTo(published);
    }

    @Test
    void treeTakesOneStatementALevel() {
        String one = said("one", null);
        String answer = said("one.one", one);
        said("one.one.one", answer);
        long few = statements(list + "?view=tree");
        for (int i = 0; i < 4; i++) {
            String more = said("more", null);
            said("one.one.one", said("more.one", more));
        }
        assertThat(statements(list + "?view=tree")).isEqualTo(few).isEqualTo(4);
    }

    @Test
    void depthGoesWithATreeOnly() {
        reader().get(list + "?depth=2").then().statusCode(400).body("errors[0].parameter", equalTo("depth"));
        reader().get(list + "?view=tree&depth=7").then().statusCode(400);
        reader().get(list + "?view=tree&parent=none").then().statusCode(400);
    }

    @Test
    void latestCommentsOfTheSiteNameTheirArticle() {
        said("Newest of all", null);
        reader().get("/v1/comments?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].text", equalTo("Newest of all"))
                .body("items[0].article.id", equalTo(article));
        Articles.act(Articles.PATH + "/" + article, "unpublish").then().statusCode(200);
        assertThat(reader().get("/v1/comments?limit=5").asString()).doesNotContain(article);
        assertThat(as("previewer").get("/v1/preview/comments?limit=5").asString())
                .contains(article);
    }

    private long statements(String path) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static void delete(String id) {
        as("moderator")
                .header("If-Match", "*")
                .delete("/v1/management/comments/" + id)
                .then()
                .statusCode(204);
    }

    private String said(String text, @Nullable String parent) {
        Map<String, Object> said = input();
        said.put("text", text);
        said.put("parentId", parent);
        submit(article, said).then().statusCode(202);
        return idOf(newestOf(article));
    }

    @Test
    void latestCommentsOfACategoryAreThoseOfTheOnesBelowItToo() {
        String root = Articles.link("categories", unique("Root"));
        Response leaf = created("/v1/management/categories", Map.of("name", unique("Leaf"), "parentId", root));
        String leafId = leaf.path("id");
        String path = Articles.PATH + "/" + article;
        categorise(path, "\"" + leafId + "\"");
        String one = said("One", null);
        String two = said("Two", one);
        assertThat(latest(root)).containsExactly(two, one);
        assertThat(latest(leafId)).containsExactly(two, one);
        delete(two);
        assertThat(latest(root)).containsExactly(one);
        decide("/v1/management/comments/" + two, "undo");
        move(leafId, null);
        assertThat(latest(root)).isEmpty();
        assertThat(latest(leafId)).containsExactly(two, one);
        move(leafId, root);
        assertThat(latest(root)).containsExactly(two, one);
        categorise(path, "");
        assertThat(latest(root)).isEmpty();
        categorise(path, "\"" + root + "\"");
        assertThat(latest(root)).containsExactly(two, one);
        assertThat(latest(leafId)).isEmpty();
        Articles.act(path, "unpublish").then().statusCode(200);
        assertThat(latest(root)).isEmpty();
        Articles.act(path, "publish").then().statusCode(200);
        assertThat(latest(root)).containsExactly(two, one);
        assertThat(as("previewer")
                        .get("/v1/preview/comments?category=" + slug(root))
                        .<List<String>>path("items.id"))
                .containsExactly(two, one);
        assertThat(reader().get("/v1/comments?category=never-was").<List<String>>path("items.id"))
                .isEmpty();
    }

    private static void categorise(String path, String categories) {
        Articles.patch(path, "*", "{\"categoryIds\":[" + categories + "]}")
                .then()
                .statusCode(200);
        Articles.act(path, "publish").then().statusCode(200);
    }

    private static void move(String category, @Nullable String parent) {
        patch(
                        "/v1/management/categories/" + category,
                        "*",
                        "{\"parentId\":" + (parent == null ? "null" : "\"" + parent + "\"") + "}")
                .then()
                .statusCode(200);
    }

    private static List<String> latest(String category) {
        return reader().get("/v1/comments?category=" + slug(category)).path("items.id");
    }

    private static String slug(String category) {
        return as("editor").get("/v1/management/categories/" + category).path("slug");
    }
}
