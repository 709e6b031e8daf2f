package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishTest {

    private static final String READERS = "/v1/articles/";

    @Test
    void readersSeeTheWholePageInOneRequest() {
        String parent = Articles.link("categories", unique("Coast"));
        String category = Api.created(
                        "/v1/management/categories", Map.of("name", unique("Harbour"), "parentId", parent))
                .path("id");
        String author = Articles.link("authors", unique("Ugo"));
        String tag = Articles.link("tags", unique("salt"));
        Map<String, Object> input = Articles.input(unique("Cranes"), "## Four o’clock\n\n« Nobody\u00A0», she said.");
        input.put("standfirst", "A standfirst.");
        input.put("authorIds", List.of(author));
        input.put("categoryIds", List.of(category));
        input.put("tagIds", List.of(tag));
        input.put("publishedAt", "2018-03-26T08:00:00Z");
        String slug = Articles.published(input).path("slug");
        reader().get(READERS + slug + "?include=text,blocks,markdown,comments,neighbours")
                .then()
                .statusCode(200)
                .body("standfirst", equalTo("A standfirst."))
                .body("html", containsString("<h2 id=\"h-four-o-clock\">Four o’clock</h2>"))
                .body("text", equalTo("Four o’clock\n\n« Nobody\u00A0», she said."))
                .body("excerpt", equalTo("« Nobody\u00A0», she said."))
                .body("authors.id", contains(author))
                .body("categories[0].path.size()", equalTo(2))
                .body("tags.size()", equalTo(1))
                .body("publishedAt", equalTo("2018-03-26T08:00:00Z"))
                .body("commentCount", equalTo(0))
                .body("comments.items.size()", equalTo(0))
                .body("seo.noIndex", equalTo(false));
        reader().get("/v1/categories/" + parent).then().body("articleCount", equalTo(1));
    }

    @Test
    void outlineLinksAndImagesAreDerivedFromTheBody() {
        String slug = Articles.published(Articles.input(
                        unique("Derived"),
                        "## One\n\n### Two\n\n## Three\n\n[out](https://example.org/a) [in](/b)\n\n"
                                + "![A hat](/hat.jpg \"Worn\")"))
                .path("slug");
        reader().get(READERS + slug + "?include=outline,links,images")
                .then()
                .statusCode(200)
                .body("outline.id", contains("h-one", "h-three"))
                .body("outline[0].entries.text", contains("Two"))
                .body("outline[0].entries[0].level", equalTo(3))
                .body("links", contains("https://example.org/a"))
                .body("images", contains(imageOf("/hat.jpg", "A hat", "Worn")));
    }

    @Test
    void excerptIsOfRunningTextAsFarAsThereIsAny() {
        excerptOf("![A hat](/a.jpg)\n\n## One\n\nIt rains[^1].\n\n|A|B|\n|-|-|\n\n    code\n\n> Yes.\n\n[^1]: Here.")
                .body("excerpt", equalTo("It rains. Yes."));
        excerptOf("## One\n\n![A hat](/a.jpg)").body("excerpt", equalTo("A hat"));
    }

    private static ValidatableResponse excerptOf(String markdown) {
        return reader().get(READERS
                        + Articles.published(Articles.input(unique("Excerpt"), markdown))
                                .path("slug"))
                .then();
    }

    private static Map<String, Object> imageOf(String url, String alt, String caption) {
        Map<String, Object> image = new HashMap<>(Map.of("url", url, "alt", alt, "caption", caption));
        image.put("width", null);
        image.put("height", null);
        return image;
    }

    @Test
    void editsReachReadersAtTheNextPublishAndNotBefore() {
        Response article = Articles.published(Articles.input(unique("Before")));
        String path = Articles.pathOf(article);
        String reading = READERS + article.path("id");
        String after = unique("After");
        Articles.patch(path, "*", "{\"title\":\"" + after + "\"}").then().body("publication", equalTo("changed"));
        reader().get(reading).then().body("title", equalTo(article.path("title")));
        Articles.act(path, "publish").then().body("publication", equalTo("published"));
        reader().get(reading).then().body("title", equalTo(after));
    }

    @Test
    void publishingTwiceChangesNothing() {
        Response article = Articles.published(Articles.input(unique("Twice")));
        Articles.act(Articles.pathOf(article), "publish")
                .then()
                .statusCode(200)
                .body("version", equalTo(article.<Integer>path("version")));
        reader().get(READERS + article.path("id")).then().body("version", equalTo(article.<Integer>path("version")));
    }

    @Test
    void dateOfTheFirstPublishIsKept() {
        Response article = Articles.published(Articles.input(unique("Dated")));
        String path = Articles.pathOf(article);
        Articles.act(path, "unpublish").then().body("publication", equalTo("unpublished"));
        Articles.act(path, "publish").then().body("publishedAt", equalTo(article.path("publishedAt")));
    }

    @Test
    void formerSlugLeadsReadersOnOnlyWhileItsTargetIsPublished() {
        Response article = Articles.published(Articles.input(unique("Old address")));
        String path = Articles.pathOf(article);
        String old = article.path("slug");
        String fresh = old + "-anew";
        Articles.patch(path, "*", "{\"slug\":\"" + fresh + "\"}").then().statusCode(200);
        reader().get(READERS + old).then().statusCode(200);
        reader().get(READERS + fresh).then().statusCode(404);
        Articles.act(path, "publish");
        reader().get(READERS + old + "?include=text")
                .then()
                .statusCode(308)
                .header("Location", equalTo(READERS + fresh + "?include=text"));
        Articles.act(path, "unpublish");
        reader().get(READERS + old).then().statusCode(404);
        reader().get(READERS + fresh).then().statusCode(404);
    }

    @Test
    void slugThatReadersHaveSeenCannotBeTakenByAnother() {
        Response article = Articles.published(Articles.input(unique("Mine")));
        String old = article.path("slug");
        Articles.patch(Articles.pathOf(article), "*", "{\"slug\":\"" + old + "-2\"}")
                .then()
                .statusCode(200);
        Map<String, Object> thief = Articles.input("Thief");
        thief.put("slug", old);
        as("editor")
                .contentType(ContentType.JSON)
                .body(thief)
                .post(Articles.PATH)
                .then()
                .statusCode(409);
    }

    @Test
    void trashTakesTheArticleFromReadersAtOnce() {
        String author = Articles.link("authors", unique("Leaving"));
        Map<String, Object> input = Articles.input(unique("Gone"));
        input.put("authorIds", List.of(author));
        Response article = Articles.published(input);
        reader().get("/v1/authors/" + author).then().statusCode(200).body("articleCount", equalTo(1));
        Articles.trashed(Articles.pathOf(article)).then().statusCode(204);
        Response gone = reader().get(READERS + article.path("slug"));
        Response never = reader().get(READERS + "never-was-" + UUID.randomUUID());
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.asString().replace(article.<String>path("slug"), ""))
                .isEqualTo(never.asString().replaceAll("never-was-[0-9a-f-]{36}", ""));
        reader().get("/v1/authors/" + author).then().statusCode(404);
    }

    @Test
    void authorThatOnlyThePublishedCopyNamesIsStillInUse() {
        Response author = Api.created("/v1/management/authors", Map.of("name", unique("Signed")));
        Map<String, Object> input = Articles.input(unique("Signature"));
        input.put("authorIds", List.of(author.<String>path("id")));
        Response article = Articles.published(input);
        Articles.patch(Articles.pathOf(article), "*", "{\"authorIds\":[]}")
                .then()
                .statusCode(200);
        as("editor")
                .header("If-Match", "*")
                .delete(author.header("Location"))
                .then()
                .statusCode(409)
                .body("detail", containsString("signs: 1. List them"));
        Articles.act(Articles.pathOf(article), "publish");
        as("editor")
                .header("If-Match", "*")
                .delete(author.header("Location"))
                .then()
                .statusCode(204);
    }

    @Test
    void renamedAuthorShowsAtOnceAndRewritesNoArticle() {
        Response author = Api.created("/v1/management/authors", Map.of("name", unique("Maiden")));
        Map<String, Object> input = Articles.input(unique("Renamed"));
        input.put("authorIds", List.of(author.<String>path("id")));
        Response article = Articles.published(input);
        String married = unique("Married");
        Articles.patch(author.header("Location"), "*", "{\"name\":\"" + married + "\"}")
                .then()
                .statusCode(200);
        reader().get(READERS + article.path("id"))
                .then()
                .body("authors[0].name", equalTo(married))
                .body("version", equalTo(article.<Integer>path("version")));
    }

    @Test
    void nothingOfADraftCanBeReadCountedOrFound() {
        String secret = unique("Embargoed");
        String author = Articles.link("authors", secret + " author");
        Map<String, Object> input = Articles.input(secret, secret + " text");
        input.put("authorIds", List.of(author));
        Response draft = Articles.created(input);
        for (String path : List.of(
                "/v1/articles",
                "/v1/articles?total=true&limit=100",
                "/v1/articles?fields=title,html&limit=50",
                "/v1/authors?limit=100",
                "/v1/tags",
                "/v1/articles?ids=" + draft.path("id"),
                "/")) {
            reader().get(path).then().statusCode(200).body(not(containsString(secret)));
        }
        reader().get(READERS + draft.path("id")).then().statusCode(404);
        reader().get(READERS + draft.path("slug")).then().statusCode(404);
        reader().get("/v1/authors/" + author).then().statusCode(404);
    }

    @Test
    void slugThatNoReaderHasSeenLeadsToNoAuthorOrTag() {
        for (String kind : List.of("author", "tag")) {
            String real = "real-" + UUID.randomUUID();
            Response entity = created("/v1/management/" + kind + "s", Map.of("name", unique("Real"), "slug", real));
            String pen = "pen-" + UUID.randomUUID();
            Articles.patch(entity.header("Location"), "*", "{\"slug\":\"" + pen + "\"}")
                    .then()
                    .statusCode(200);
            Map<String, Object> input = Articles.input(unique("Under a pen name"));
            input.put(kind + "Ids", List.of(entity.<String>path("id")));
            Articles.published(input);
            reader().get("/v1/" + kind + "s/" + real).then().statusCode(404);
            reader().get("/v1/articles?total=true&" + kind + "=" + real).then().body("page.total", equalTo(0));
            reader().get("/v1/" + kind + "s/" + pen).then().statusCode(200);

            String later = "later-" + UUID.randomUUID();
            Articles.patch(entity.header("Location"), "*", "{\"slug\":\"" + later + "\"}")
                    .then()
                    .statusCode(200);
            reader().get("/v1/" + kind + "s/" + later).then().statusCode(200);
            reader().get("/v1/" + kind + "s/" + pen).then().statusCode(308);
        }
    }
}
