package io.chapeau.change.sync;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static io.chapeau.testing.Articles.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What an integrator gets of the public content. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SyncTest {

    @Inject
    NumberedChanges changes;

    @Test
    void articleIsSentWithIdsInsteadOfNames() throws Exception {
        String author = link("authors", unique("Ida Norling"));
        String category = link("categories", unique("Quays"));
        String tag = link("tags", unique("rope"));
        Map<String, Object> input = Articles.input(unique("Splicing"), "A *whole* paragraph.");
        input.put("authorIds", List.of(author));
        input.put("categoryIds", List.of(category));
        input.put("tagIds", List.of(tag));
        String article = Articles.published(input).path("id");
        changes.settledHead();

        Map<String, String> entities = Copy.of(Copy.PUBLIC).entities();
        JsonNode sent = Copy.tree(entities.getOrDefault("article " + article, "{}"));
        Response delivered = reader().get("/v1/articles/" + article + "?include=blocks");
        assertThat(sent.path("authorIds").get(0).asText()).isEqualTo(author);
        assertThat(sent.path("categoryIds").get(0).asText()).isEqualTo(category);
        assertThat(sent.path("tagIds").get(0).asText()).isEqualTo(tag);
        for (String same : List.of("slug", "title", "html", "blocks", "excerpt", "publishedAt", "updatedAt", "seo")) {
            assertThat(sent.path(same))
                    .as(same)
                    .isEqualTo(Copy.tree(delivered.asString()).path(same));
        }
        assertThat(sent.has("commentCount") || sent.has("authors") || sent.has("categories"))
                .isFalse();
        assertThat(entities).containsKeys("author " + author, "category " + category, "tag " + tag);
    }

    @Test
    void draftAndItsAuthorAreNeverSent() throws Exception {
        Copy copy = Copy.of(Copy.PUBLIC);
        String author = link("authors", unique("Nobody Yet"));
        Map<String, Object> input = Articles.input(unique("Draft"));
        input.put("authorIds", List.of(author));
        Response draft = Articles.created(input);
        Articles.patch(draft.header("Location"), "*", "{\"title\": \"Draft, changed\"}");
        changes.settledHead();
        assertThat(copy.catchUp()).isEmpty();
        assertThat(copy.entities()).doesNotContainKeys("article " + draft.path("id"), "author " + author);
    }

    @Test
    void whatReadersLoseIsATombstone() throws Exception {
        String author = link("authors", unique("Leaving Soon"));
        Map<String, Object> input = Articles.input(unique("Short life"));
        input.put("authorIds", List.of(author));
        Response article = Articles.published(input);
        String id = article.path("id");
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        assertThat(copy.entities()).containsKeys("article " + id, "author " + author);

        Articles.act(Articles.PATH + "/" + id, "unpublish").then().statusCode(200);
        changes.settledHead();
        assertThat(copy.catchUp()).contains("-article " + id, "-author " + author);
        assertThat(copy.entities()).doesNotContainKeys("article " + id, "author " + author);
    }

    @Test
    void whatChangedFiveTimesIsSentOnceInItsCurrentState() throws Exception {
        String id = Articles.published(Articles.input(unique("Many hands"))).path("id");
        String other = Articles.published(Articles.input(unique("Other hands"))).path("id");
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        for (int i = 1; i <= 5; i++) {
            republish(id, "State " + i);
            republish(other, "Other state " + i);
        }
        changes.settledHead();
        assertThat(copy.catchUp(1)).containsExactly("article " + id, "article " + other);
        assertThat(Copy.tree(copy.entities().getOrDefault("article " + id, ""))
                        .path("title")
                        .asText())
                .isEqualTo("State 5");
    }

    @Test
    void waitingClientIsAnsweredWhenReadersSeeTheChange() throws Exception {
        String id = Articles.created(Articles.input(unique("Awaited"))).path("id");
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> reader().queryParam("wait", 30)
                .queryParam("cursor", copy.cursor())
                .get(Copy.PUBLIC));
        Articles.act(Articles.PATH + "/" + id, "publish").then().statusCode(200);
        waiting.get().then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void waitEndsWithAnEmptyPage() throws Exception {
        changes.settledHead();
        Copy copy = Copy.of(Copy.PUBLIC);
        reader().queryParam("wait", 1)
                .queryParam("cursor", copy.cursor())
                .get(Copy.PUBLIC)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("more", equalTo(false));
    }

    @Test
    void typesNarrowTheCopyAndStayWithTheCursor() throws Exception {
        String tag = link("tags", unique("knot"));
        Map<String, Object> input = Articles.input(unique("Knots"));
        input.put("tagIds", List.of(tag));
        Articles.published(input);
        changes.settledHead();
        Response page =
                reader().queryParam("types", "tag").queryParam("limit", 500).get(Copy.PUBLIC);
        assertThat(page.<List<String>>path("items.type").stream().distinct()).containsExactly("tag");
        String next = page.path("next");
        Articles.published(Articles.input(unique("No knots")));
        changes.settledHead();
        reader().queryParam("cursor", next)
                .get(Copy.PUBLIC)
                .then()
                .statusCode(200)
                .body("items.findAll { it.type != 'tag' }.size()", equalTo(0));
        reader().queryParam("cursor", next)
                .queryParam("types", "article")
                .get(Copy.PUBLIC)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"))
                .body("detail", containsString("types=tag"));
    }

    @Test
    void cursorsOfOtherPlacesAreRefused() throws Exception {
        String managed = as("integrator").get(Copy.MANAGEMENT).path("next");
        String list = as("editor")
                .queryParam("limit", 1)
                .get("/v1/management/articles")
                .path("page.next");
        for (String foreign : List.of(managed, list == null ? "none" : list, "x", "e30")) {
            reader().queryParam("cursor", foreign)
                    .get(Copy.PUBLIC)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
        Api.unchecked()
                .queryParam("limit", 501)
                .queryParam("wait", 31)
                .queryParam("types", "secret")
                .get(Copy.PUBLIC)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(3));
    }

    @Test
    void streamHasALineAnItemAndAfterEachPageOneWithTheCursor() throws Exception {
        Articles.published(Articles.input(unique("First line")));
        Articles.published(Articles.input(unique("Second line")));
        changes.settledHead();
        Response stream = Api.unchecked()
                .accept("application/x-ndjson")
                .queryParam("limit", 1)
                .get(Copy.PUBLIC);
        stream.then().statusCode(200).contentType("application/x-ndjson").header("Cache-Control", "no-store");
        List<JsonNode> lines = stream.asString().lines().map(Copy::tree).toList();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).has("object")) {
                items.add(lines.get(i).path("type").asText() + " "
                        + lines.get(i).path("id").asText());
                assertThat(lines.get(i + 1).has("next")).as("line %s", i + 1).isTrue();
            }
        }
        assertThat(lines.getLast().path("more").asBoolean()).isFalse();
        Copy copy = Copy.of(Copy.PUBLIC);
        assertThat(items).containsExactlyInAnyOrderElementsOf(copy.entities().keySet());
        reader().queryParam("cursor", lines.getLast().path("next").asText())
                .get(Copy.PUBLIC)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static void republish(String id, String title) {
        String path = Articles.PATH + "/" + id;
        Articles.patch(path, "*", "{\"title\": \"" + title + "\"}").then().statusCode(200);
        Articles.act(path, "publish").then().statusCode(200);
    }
}
