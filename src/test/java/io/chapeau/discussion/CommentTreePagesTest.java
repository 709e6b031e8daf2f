package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tree of more comments than one answer holds. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CommentTreePagesTest {

    /** Of one level, as many are shown with the replies to them. */
    private static final int MOST_ANSWERED = 50;

    private String article;
    private String list;

    @BeforeEach
    void open() {
        article = Comments.article("open");
        list = "/v1/articles/" + article + "/comments";
    }

    @Test
    void repliesToMoreThanFiftyOfALevelAreThereForTheAsking() {
        List<String> unanswered = said(2, null);
        List<String> answered = said(MOST_ANSWERED + 3, null);
        said(6, answered.getFirst());
        answered.stream().skip(1).forEach(id -> said(1, id));
        Response tree = reader().get(list + "?view=tree&limit=100");
        List<Map<String, Object>> items = tree.path("items");
        assertThat(items)
                .extracting(item -> item.get("id"))
                .containsAll(unanswered)
                .containsAll(answered);
        assertThat(items)
                .filteredOn(item -> item.containsKey("replies"))
                .extracting(item -> item.get("id"))
                .containsExactlyElementsOf(answered.subList(0, MOST_ANSWERED));
        assertThat(items)
                .filteredOn(item -> !Integer.valueOf(0).equals(item.get("replyCount")))
                .extracting(item -> item.get("id"))
                .containsExactlyElementsOf(answered);
        String more = tree.path("items[2].replies.page.next");
        reader().queryParam("cursor", more)
                .get(list + "?view=tree&parent=" + answered.getFirst())
                .then()
                .statusCode(200)
                .body("items.text", contains("Number 6"))
                .body("page.next", nullValue());
        tree.then().body("items[3].replies.page.next", nullValue());
        reader().get(list + "?view=tree&parent=" + answered.getLast())
                .then()
                .statusCode(200)
                .body("items.parentId", contains(answered.getLast()));
    }

    @Test
    void repliesToMoreThanFiftyBelowTheTopAreThereForTheAskingToo() {
        List<String> answered = new ArrayList<>();
        for (String top : said(11, null)) {
            answered.addAll(said(5, top));
        }
        answered.forEach(id -> said(id.equals(answered.getLast()) ? 6 : 1, id));
        Response tree = reader().get(list + "?view=tree&limit=100");
        List<Map<String, Object>> below = tree.path("items.replies.items.flatten()");
        assertThat(below).extracting(item -> item.get("id")).isEqualTo(answered);
        assertThat(below).extracting(item -> item.get("replyCount")).containsOnly(1, 6);
        assertThat(below)
                .filteredOn(item -> item.containsKey("replies"))
                .extracting(item -> item.get("id"))
                .containsExactlyElementsOf(answered.subList(0, MOST_ANSWERED));
        String asked = list + "?view=tree&parent=" + answered.getLast();
        Response rest = reader().get(asked + "&limit=5");
        rest.then()
                .statusCode(200)
                .body("items.text", contains("Number 1", "Number 2", "Number 3", "Number 4", "Number 5"));
        reader().queryParam("cursor", rest.<String>path("page.next"))
                .get(asked)
                .then()
                .statusCode(200)
                .body("items.text", contains("Number 6"))
                .body("page.next", nullValue());
    }

    @Test
    void topOfATreeIsWalkedWithoutAGapOrADuplicateBothWays() {
        List<String> tops = said(9, null);
        said(2, tops.get(1));
        tops.addAll(said(5, null));
        tops.forEach(id -> said(1, id));
        assertThat(walked("&sort=number")).isEqualTo(tops);
        assertThat(walked("&sort=-number")).isEqualTo(tops.reversed());
    }

    @Test
    void repliesComeInTheOrderOfTheListAndGoOnInIt() {
        String answered = said(1, null).getFirst();
        said(7, answered);
        Response tree = reader().get(list + "?view=tree&sort=-number");
        tree.then()
                .body(
                        "items[0].replies.items.text",
                        contains("Number 7", "Number 6", "Number 5", "Number 4", "Number 3"));
        reader().queryParam("cursor", tree.<String>path("items[0].replies.page.next"))
                .get(list + "?view=tree&sort=-number&parent=" + answered)
                .then()
                .statusCode(200)
                .body("items.text", contains("Number 2", "Number 1"))
                .body("page.next", nullValue());
    }

    /** The top comments by the cursors forwards, which are the same backwards. */
    private List<String> walked(String sort) {
        String tree = list + "?view=tree&limit=4" + sort;
        List<String> ids = new ArrayList<>();
        Response page = reader().get(tree);
        ids.addAll(idsOf(page));
        while (page.path("page.next") != null) {
            page = reader().queryParam("cursor", page.<String>path("page.next")).get(tree);
            ids.addAll(idsOf(page));
        }
        List<String> back = new ArrayList<>(idsOf(page));
        while (page.path("page.previous") != null) {
            page = reader().queryParam("cursor", page.<String>path("page.previous"))
                    .get(tree);
            back.addAll(0, idsOf(page));
        }
        assertThat(back).isEqualTo(ids);
        return ids;
    }

    private static List<String> idsOf(Response page) {
        page.then().statusCode(200);
        List<Map<String, Object>> items = page.path("items");
        assertThat(items)
                .allSatisfy(item -> assertThat(item).containsEntry("depth", 1).containsKey("replies"));
        return page.path("items.id");
    }

    /** The ids of some more comments, in their order. */
    private List<String> said(int times, @Nullable String parent) {
        for (int i = 1; i <= times; i++) {
            Map<String, Object> said = with("parentId", parent);
            said.put("text", "Number " + i);
            submit(article, said).then().statusCode(202);
        }
        List<String> newest =
                reader().get(list + "?sort=-number&limit=" + times).path("items.id");
        return new ArrayList<>(newest.reversed());
    }
}
