package io.chapeau.management.preview;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unchecked;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The delivery API over working copies, as a front end in draft mode meets it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreviewTest {

    private static final String PREVIEW = "/v1/preview/";
    private static final String DELIVERY = "/v1/";
    private static final String WHOLE = "?include=blocks,text,markdown,outline,links,images,comments";
    private static final String BODY = """
            « Le plateau » est fermé [depuis mardi](https://ville.example/plateau).

            ## Ce qui reste

            ![Un quai](https://ville.example/quai.jpg)""";

    @Test
    void draftIsPreviewedAndStaysHiddenFromReaders() {
        Response draft = Articles.created(Articles.input(unique("Rail"), BODY));
        preview("articles/" + draft.path("slug"))
                .then()
                .statusCode(200)
                .body("title", equalTo(draft.path("title")))
                .body("html", containsString("<h2"))
                .body("publishedAt", equalTo(draft.path("createdAt")))
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex");
        reader().get("/v1/articles/" + draft.path("slug")).then().statusCode(404);
    }

    @Test
    void readersGetExactlyWhatWasPreviewed() {
        Map<String, Object> input = linked(unique("Same"));
        input.put("publishedAt", "2021-05-06T07:08:09Z");
        input.put("seo", Map.of("title", "Quai nord", "noIndex", true));
        Response draft = Articles.created(input);
        String path = "articles/" + draft.path("id") + WHOLE;
        Map<String, Object> previewed = preview(path).path("$");
        Articles.act(Articles.pathOf(draft), "publish").then().statusCode(200);
        Map<String, Object> published = reader().get(DELIVERY + path).path("$");
        assertThat(published).containsKeys("html", "blocks", "text", "markdown", "outline", "links", "images");
        // The publish is a moment of its own, and the one that counts articles of authors and categories.
        previewed.remove("updatedAt");
        previewed.remove("version");
        published.remove("updatedAt");
        published.remove("version");
        assertThat(published).isEqualTo(previewed);
        assertThat(preview(path).asString())
                .isEqualTo(reader().get(DELIVERY + path).asString());
    }

    @Test
    void eachSaveIsPreviewedAtOnceAndLeavesReadersAlone() {
        Response article = Articles.published(Articles.input(unique("Before")));
        String path = "articles/" + article.path("id");
        String changed = unique("After");
        Articles.patch(
                        Articles.pathOf(article),
                        "*",
                        "{\"title\":\"" + changed + "\",\"slug\":\"" + slug(changed) + "\"}")
                .then()
                .statusCode(200);
        preview(path).then().body("title", equalTo(changed)).body("slug", equalTo(slug(changed)));
        reader().get(DELIVERY + path)
                .then()
                .body("title", equalTo(article.path("title")))
                .body("slug", equalTo(article.path("slug")));
    }

    @Test
    void formerSlugLeadsOnWithinThePreview() {
        Response article = Articles.published(Articles.input(unique("Old place")));
        String slug = slug(unique("New place"));
        Articles.patch(Articles.pathOf(article), "*", "{\"slug\":\"" + slug + "\"}");
        preview("articles/" + article.path("slug") + "?fields=title")
                .then()
                .statusCode(308)
                .header("Location", "/v1/preview/articles/" + slug + "?fields=title")
                .header("Cache-Control", "private, no-store");
        reader().get("/v1/articles/" + article.path("slug")).then().statusCode(200);
    }

    @Test
    void listsAndCountsHoldWorkingCopies() {
        String author = Articles.link("authors", unique("Draft author"));
        String tag = Articles.link("tags", unique("draft tag"));
        String parent = Articles.link("categories", unique("Parent"));
        String child = category(unique("Child"), parent);
        Map<String, Object> input = Articles.input(unique("Listed"));
        input.put("authorIds", List.of(author));
        input.put("tagIds", List.of(tag));
        input.put("categoryIds", List.of(child));
        Response draft = Articles.created(input);
        String title = draft.path("title");
        for (String filter :
                List.of("author=" + slugOf("authors", author), "category=" + slugOf("categories", parent))) {
            preview("articles?" + filter).then().body("items.title", contains(title));
            reader().get("/v1/articles?" + filter).then().body("items", empty());
        }
        preview("authors/" + author).then().statusCode(200).body("articleCount", equalTo(1));
        preview("tags/" + tag).then().statusCode(200).body("articleCount", equalTo(1));
        preview("categories/" + parent).then().statusCode(200).body("articleCount", equalTo(1));
        reader().get("/v1/authors/" + author).then().statusCode(404);
        reader().get("/v1/categories/" + parent).then().body("articleCount", equalTo(0));
        preview("authors?sort=-articleCount&limit=100").then().statusCode(200);
        preview("tags?limit=100").then().statusCode(200);
        preview("categories").then().statusCode(200);
    }

    @Test
    void collectionShowsItsWorkingCopies() {
        Response draft = Articles.created(Articles.input(unique("Chosen")));
        String collection = created(
                        "/v1/management/collections",
                        Map.of("name", unique("Front"), "entries", List.of(Map.of("articleId", draft.path("id")))))
                .path("id");
        preview("collections/" + collection).then().body("items.title", contains((String) draft.path("title")));
        reader().get("/v1/collections/" + collection).then().body("items", empty());
    }

    @Test
    void movedCategoryTakesItsWorkingCopiesWithIt() {
        String from = Articles.link("categories", unique("From"));
        String to = Articles.link("categories", unique("To"));
        String moved = category(unique("Moved"), from);
        Map<String, Object> input = Articles.input(unique("In the moved one"));
        input.put("categoryIds", List.of(moved));
        Response draft = Articles.created(input);
        Articles.patch("/v1/management/categories/" + moved, "*", "{\"parentId\":\"" + to + "\"}")
                .then()
                .statusCode(200);
        preview("articles?category=" + slugOf("categories", from)).then().body("items", empty());
        preview("articles?category=" + slugOf("categories", to)).then().body("items.title", contains((String)
                draft.path("title")));
    }

    @Test
    void whatLiesInTrashOrArchiveIsNotPreviewed() {
        Response article = Articles.created(Articles.input(unique("To and fro")));
        String path = Articles.pathOf(article);
        String preview = "articles/" + article.path("id");
        Articles.act(path, "archive").then().statusCode(200);
        preview(preview).then().statusCode(404);
        Articles.act(path, "unarchive").then().statusCode(200);
        preview(preview).then().statusCode(200);
        Articles.trashed(path).then().statusCode(204);
        preview(preview).then().statusCode(404);
        preview("articles/" + article.path("slug")).then().statusCode(404);
        Articles.act(path, "restore").then().statusCode(200);
        preview(preview).then().statusCode(200);
        Articles.trashed(path);
        Articles.act(path, "purge").then().statusCode(204);
        preview(preview).then().statusCode(404);
    }

    @Test
    void publishingAnEarlierSaveLeavesThePreviewAlone() {
        Response article = Articles.created(Articles.input(unique("First save")));
        String path = Articles.pathOf(article);
        String second = unique("Second save");
        Articles.patch(path, "*", "{\"title\":\"" + second + "\"}");
        as("editor")
                .header("If-Match", "*")
                .post(path + "/publish?revision=1")
                .then()
                .statusCode(200);
        preview("articles/" + article.path("id")).then().body("title", equalTo(second));
        reader().get("/v1/articles/" + article.path("id")).then().body("title", equalTo(article.path("title")));
    }

    @Test
    void approvedCommentsAreCountedInThePreviewAsWell() {
        Response article = Articles.published(Articles.input(unique("Discussed")));
        String comment = reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Reader", "authorEmail", "r@readers.example", "text", "Vu !"))
                .post("/v1/articles/" + article.path("slug") + "/comments")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertThat(comment).startsWith("/v1/submissions/");
        String id = as("editor")
                .get("/v1/management/comments?status=pending&article=" + article.path("id"))
                .path("items[0].id");
        as("editor").header("If-Match", "*").post("/v1/management/comments/" + id + "/approve");
        String path = "articles/" + article.path("id");
        preview(path).then().body("commentCount", equalTo(1));
        preview(path + "/comments").then().body("items.text", contains("Vu !"));
        Articles.patch(Articles.pathOf(article), "*", "{\"title\":\"" + unique("Discussed again") + "\"}");
        preview(path).then().body("commentCount", equalTo(1));
    }

    @Test
    void translationsInThePreviewAreThoseOfWorkingCopies() {
        Response source = Articles.created(Articles.input(unique("Source")));
        Map<String, Object> input = Articles.input(unique("Übersetzung"));
        input.put("locale", "de");
        input.put("translationGroupId", source.path("translationGroupId"));
        Response translation = Articles.created(input);
        preview("articles/" + source.path("id")).then().body("translations.slug", contains((String)
                translation.path("slug")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "articles/x", "articles/x/comments", "authors", "categories/x", "tags"})
    void withoutATokenNothingIsPreviewed(String path) {
        reader().get(PREVIEW + path)
                .then()
                .statusCode(401)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex");
        as("moderator").get(PREVIEW + path).then().statusCode(403);
        as("writer").get(PREVIEW + path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/%s?preview=true",
                "/v1/articles/%s?edition=preview",
                "/v1/preview/../articles/%s",
                "/v1/preview/%%2e%%2e/articles/%s",
                "/v1/articles/..;/preview/articles/%s",
                "/v1/articles/preview/%s",
                "/v1/%%70review/articles/%s",
                "/v1//preview/articles/%s",
                "//v1/preview/articles/%s",
                "/V1/preview/articles/%s",
                "/v1/preview;a=b/articles/%s",
                "/v1/preview/articles/%s/../../../articles/%s"
            })
    void noAddressLeadsReadersToADraft(String form) {
        Response draft = Articles.created(Articles.input(unique("Unseen")));
        String slug = draft.path("slug");
        Response answer = unchecked()
                .urlEncodingEnabled(false)
                .header("X-Original-URL", "/v1/preview/articles/" + slug)
                .header("X-Rewrite-URL", "/v1/preview/articles/" + slug)
                .header("X-Forwarded-Prefix", "/v1/preview")
                .get(form.replace("%s", slug).replace("%%", "%"));
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.asString()).doesNotContain((String) draft.path("title"));
    }

    @Test
    void browsersMaySendATokenToPreviewsFromAnyPage() {
        unchecked()
                .header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/preview/articles")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", endsWith(", Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    private static Response preview(String path) {
        return as("previewer").get(PREVIEW + path);
    }

    private static Map<String, Object> linked(String title) {
        Map<String, Object> input = new HashMap<>(Articles.input(title, BODY));
        input.put("standfirst", "Le quai « nord », oui.");
        input.put("authorIds", List.of(Articles.link("authors", unique("Linked author"))));
        input.put("tagIds", List.of(Articles.link("tags", unique("linked tag"))));
        input.put("categoryIds", List.of(category(unique("Leaf"), Articles.link("categories", unique("Root")))));
        return input;
    }

    private static String category(String name, String parent) {
        return created("/v1/management/categories", Map.of("name", name, "parentId", parent))
                .path("id");
    }

    private static String slugOf(String collection, String id) {
        return as("editor").get("/v1/management/" + collection + "/" + id).path("slug");
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
