package io.chapeau.management.category;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CategoryManagementTest {

    private static final String NOWHERE = "019c4b20-11d8-7b6f-a4c1-0a9e3d5f7b42";

    @Test
    void childrenAndTopAreFilters() {
        String top = Categories.under(null);
        String child = Categories.under(top);
        String grandchild = Categories.under(child);
        assertThat(list("parent", top).<List<String>>path("items.id")).containsExactly(child);
        assertThat(list("parent", child).<List<String>>path("items.id")).containsExactly(grandchild);
        as("editor")
                .queryParam("parent", "root")
                .queryParam("sort", "-createdAt")
                .get(Categories.PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(top))
                .body("items.id", not(hasItem(child)));
    }

    @Test
    void filterThatIsNeitherAnIdNorRootIsRefused() {
        list("parent", "top").then().statusCode(400).body("errors[0].parameter", equalTo("parent"));
    }

    @Test
    void depthCountsFromTheTop() {
        String top = Categories.under(null);
        String child = Categories.under(top);
        Categories.get(top).then().body("depth", equalTo(1));
        Categories.get(Categories.under(child)).then().body("depth", equalTo(3));
    }

    @Test
    void seventhLevelIsRefused() {
        String deepest = chain(6).getLast();
        refused(create(deepest), "depth");
    }

    @Test
    void subtreeThatWouldReachASeventhLevelIsRefused() {
        List<String> moved = chain(3);
        List<String> target = chain(4);
        refused(Categories.move(moved.getFirst(), target.getLast()).then(), "depth");
        Categories.move(moved.getFirst(), target.get(2)).then().statusCode(200).body("depth", equalTo(4));
        Categories.get(moved.getLast()).then().body("depth", equalTo(6));
    }

    @Test
    void categoryCannotLieBelowItself() {
        List<String> chain = chain(3);
        refused(Categories.move(chain.getFirst(), chain.getFirst()).then(), "cycle");
        refused(Categories.move(chain.getFirst(), chain.getLast()).then(), "cycle");
    }

    @Test
    void unknownParentIsRefused() {
        refused(create(NOWHERE), "unknown");
        refused(Categories.move(Categories.under(null), NOWHERE).then(), "unknown");
    }

    @Test
    void replacementWithoutAParentMovesToTheTop() {
        String child = Categories.under(Categories.under(null));
        Response before = Categories.get(child);
        Articles.put(Categories.PATH + "/" + child, before.header("ETag"), Map.of("name", "Moved"))
                .then()
                .statusCode(200)
                .body("depth", equalTo(1))
                .body("slug", equalTo(before.<String>path("slug")));
    }

    @Test
    void viewCanBeSentBackUnchangedButReadOnlyPartsCannotBeEdited() {
        Response category = Categories.get(Categories.under(Categories.under(null)));
        String path = Categories.PATH + "/" + category.path("id");
        Articles.put(path, category.header("ETag"), category.asString())
                .then()
                .statusCode(200)
                .header("ETag", category.header("ETag"));
        Articles.put(
                        path,
                        category.header("ETag"),
                        category.asString().replace("\"createdAt\":\"20", "\"createdAt\":\"19"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/createdAt"));
        Articles.patch(path, "*", "{\"depth\":1}").then().statusCode(422).body("errors[0].pointer", equalTo("/depth"));
    }

    @Test
    void viewCanBeSentBackAfterOthersHaveMovedItsPlace() {
        Response parent = Categories.get(Categories.under(null));
        String child = Categories.under(parent.path("id"));
        Response seen = Categories.get(child);
        Categories.move(parent.path("id"), Categories.under(null)).then().statusCode(200);
        Articles.put(Categories.PATH + "/" + child, seen.header("ETag"), seen.asString())
                .then()
                .statusCode(200)
                .body("depth", equalTo(3));
    }

    @Test
    void staleIfMatchIsRefused() {
        Response category = created(Categories.PATH, Map.of("name", unique("Stale")));
        Categories.move(category.path("id"), Categories.under(null)).then().statusCode(200);
        Articles.patch(category.header("Location"), category.header("ETag"), "{\"name\":\"New\"}")
                .then()
                .statusCode(412);
    }

    @Test
    void categoryWithChildrenCannotBeDeleted() {
        String parent = Categories.under(null);
        String child = Categories.under(parent);
        Categories.under(parent);
        Categories.delete(parent)
                .then()
                .statusCode(409)
                .body("detail", containsString("Subcategories of the category: 2."))
                .body("detail", containsString(Categories.PATH + "?parent=" + parent));
        Categories.delete(child).then().statusCode(204);
        Categories.get(child).then().statusCode(404);
    }

    @Test
    void categoryOfAWorkingOrPublishedCopyCannotBeDeleted() {
        String category = Categories.under(null);
        Map<String, Object> input = Articles.input(unique("Filed"));
        input.put("categoryIds", List.of(category));
        String article = Articles.pathOf(Articles.published(input));
        Articles.patch(article, "*", "{\"categoryIds\":[]}").then().statusCode(200);
        Categories.delete(category)
                .then()
                .statusCode(409)
                .body("detail", containsString("Articles in the category: 1."))
                .body("detail", containsString("/v1/management/articles?category=" + category));
        Articles.act(article, "publish").then().statusCode(200);
        Categories.delete(category).then().statusCode(204);
    }

    private static Response list(String parameter, String value) {
        return as("editor").queryParam(parameter, value).get(Categories.PATH);
    }

    private static ValidatableResponse create(String parent) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body(Categories.input(parent))
                .post(Categories.PATH)
                .then();
    }

    /** Categories below each other, the top first. */
    private static List<String> chain(int levels) {
        List<String> chain = new java.util.ArrayList<>();
        for (int level = 0; level < levels; level++) {
            chain.add(Categories.under(chain.isEmpty() ? null : chain.getLast()));
        }
        return chain;
    }

    private static void refused(ValidatableResponse response, String code) {
        response.statusCode(422).body("errors[0].pointer", equalTo("/parentId")).body("errors[0].code", equalTo(code));
    }
}
