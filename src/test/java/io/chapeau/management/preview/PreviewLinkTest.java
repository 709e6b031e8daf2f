package io.chapeau.management.preview;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One address that shows one article before readers see it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PreviewLinkTest {

    @Inject
    MovableClock clock;

    @Inject
    EndedPreviewLinks ended;

    @AfterEach
    void setClockBack() {
        clock.setBack();
    }

    @Test
    void whoeverHasTheLinkSeesTheWorkingCopyAsItIsThen() {
        Response draft = Articles.created(Articles.input(unique("Shared")));
        String url = linkTo(draft, Map.of()).path("url");
        reader().get(url)
                .then()
                .statusCode(200)
                .body("id", equalTo(draft.path("id")))
                .body("title", equalTo(draft.path("title")))
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex");
        String changed = unique("Changed");
        Articles.patch(Articles.pathOf(draft), "*", "{\"title\":\"" + changed + "\"}");
        reader().get(url + "?fields=title").then().body("$", equalTo(Map.of("title", changed)));
        reader().get("/v1/articles/" + draft.path("id")).then().statusCode(404);
    }

    @Test
    void pinnedLinkShowsThatSaveForGood() {
        String author = Articles.link("authors", unique("Signs"));
        String parent = Articles.link("categories", unique("Above"));
        String category = created("/v1/management/categories", Map.of("name", unique("Below"), "parentId", parent))
                .path("id");
        Map<String, Object> input = Articles.input(unique("As sent to the lawyers"), "## Un\n\nTexte **gras**.");
        input.put("authorIds", List.of(author));
        input.put("categoryIds", List.of(category));
        input.put("tagIds", List.of(Articles.link("tags", unique("pinned"))));
        Response draft = Articles.created(input);
        String all = "?include=blocks,text,markdown,outline,links,images,comments";
        Map<String, Object> then = as("previewer")
                .get("/v1/preview/articles/" + draft.path("id") + all)
                .path("$");
        String url = linkTo(draft, Map.of("revision", 1)).path("url");
        Articles.patch(
                Articles.pathOf(draft),
                "*",
                "{\"title\":\"Rewritten\",\"authorIds\":[],\"categoryIds\":[],\"tagIds\":[],"
                        + "\"body\":{\"format\":\"markdown\",\"value\":\"Tout autre chose.\"}}");
        Map<String, Object> pinned = reader().get(url + all).path("$");
        assertThat(pinned).isEqualTo(then);
    }

    /** Around it is what readers see, and not what they do not: the link is for one article. */
    @Test
    void linkShowsNoOtherDraft() {
        Response older = Articles.published(Articles.input(unique("Older")));
        Response before = Articles.created(Articles.input(unique("Secret before")));
        Response draft = Articles.created(Articles.input(unique("Shown to one")));
        Response after = Articles.created(Articles.input(unique("Secret after")));
        Map<String, Object> translated = Articles.input(unique("Secret translation"));
        translated.put("locale", "de");
        translated.put("translationGroupId", draft.path("translationGroupId"));
        Response hidden = Articles.created(translated);
        translated.put("title", unique("Seen translation"));
        translated.put("locale", "fr");
        Response seen = Articles.published(translated);
        for (Map<String, Object> to : List.<Map<String, Object>>of(Map.of(), Map.of("revision", 1))) {
            Response shown = reader().get(linkTo(draft, to).path("url") + "?include=neighbours");
            shown.then()
                    .statusCode(200)
                    .body("translations.slug", contains((String) seen.path("slug")))
                    .body("neighbours.previous.slug", equalTo(older.path("slug")));
            for (Response secret : List.of(before, after, hidden)) {
                assertThat(shown.asString())
                        .doesNotContain(secret.<String>path("slug"))
                        .doesNotContain(secret.<String>path("title"));
            }
        }
    }

    @Test
    void expiredRevokedAndInventedLinksOpenNothingAlike() {
        Response draft = Articles.created(Articles.input(unique("Closed")));
        Response brief = linkTo(
                draft, Map.of("expiresAt", clock.instant().plusSeconds(60).toString()));
        Response revoked = linkTo(draft, Map.of());
        String links = Articles.pathOf(draft) + "/preview-links";
        as("editor").delete(links + "/" + revoked.path("id")).then().statusCode(204);
        as("editor").delete(links + "/" + revoked.path("id")).then().statusCode(204);
        clock.advance(Duration.ofSeconds(61));
        String invented = reader().get("/v1/previews/chapeau_no-such-secret").path("detail");
        for (Response link : List.of(brief, revoked)) {
            reader().get((String) link.path("url")).then().statusCode(404).body("detail", equalTo(invented));
        }
    }

    @Test
    void listTellsOfEachLinkWithoutItsAddress() {
        Response draft = Articles.created(Articles.input(unique("Listed")));
        Response used = linkTo(draft, Map.of("note", "Für die Juristen"));
        Response revoked = linkTo(draft, Map.of("revision", 1));
        reader().get((String) used.path("url")).then().statusCode(200);
        String links = Articles.pathOf(draft) + "/preview-links";
        as("editor").delete(links + "/" + revoked.path("id"));
        Response list = as("editor").get(links);
        list.then()
                .body("items.id", contains((String) revoked.path("id"), used.path("id")))
                .body("items[1].note", equalTo("Für die Juristen"))
                .body("items[1].lastUsedAt", notNullValue())
                .body("items[1].revokedAt", nullValue())
                .body("items[0].lastUsedAt", nullValue())
                .body("items[0].revokedAt", notNullValue())
                .body("items[0].revision", equalTo(1))
                .body("items[0].createdBy.name", equalTo("Test editor"));
        String address = used.path("url");
        assertThat(list.asString()).doesNotContain(address.substring("/v1/previews/".length()));
        assertThat(Instant.parse(used.path("expiresAt")))
                .isCloseTo(clock.instant().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void everythingWrongWithALinkIsToldAtOnce() {
        Response draft = Articles.created(Articles.input(unique("Wrong")));
        post(draft, "editor", Map.of("expiresAt", "2020-01-01T00:00:00Z", "revision", 77))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/expiresAt", "/revision"));
        post(
                        draft,
                        "editor",
                        Map.of(
                                "expiresAt",
                                clock.instant().plus(Duration.ofDays(400)).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
    }

    @Test
    void articleOffTheDeskIsNotShownAndShownAgainWhenItIsBack() {
        Response draft = Articles.created(Articles.input(unique("Away")));
        String path = Articles.pathOf(draft);
        String working = linkTo(draft, Map.of()).path("url");
        String pinned = linkTo(draft, Map.of("revision", 1)).path("url");
        Articles.trashed(path);
        post(draft, "editor", Map.of()).then().statusCode(409);
        reader().get(working).then().statusCode(404);
        reader().get(pinned).then().statusCode(404);
        Articles.act(path, "restore");
        reader().get(working).then().statusCode(200);
        reader().get(pinned).then().statusCode(200);
        Articles.act(path, "archive");
        post(draft, "editor", Map.of()).then().statusCode(409);
        reader().get(working).then().statusCode(404);
        reader().get(pinned).then().statusCode(404);
    }

    @Test
    void purgedArticleTakesItsLinksWithIt() {
        Response draft = Articles.created(Articles.input(unique("Purged")));
        String url = linkTo(draft, Map.of("revision", 1)).path("url");
        Articles.trashed(Articles.pathOf(draft));
        Articles.act(Articles.pathOf(draft), "purge").then().statusCode(204);
        reader().get(url).then().statusCode(404);
    }

    @Test
    void writersMakeLinksToTheirOwnArticlesOnly() {
        Response foreign = Articles.created(Articles.input(unique("Foreign")));
        post(foreign, "writer", Map.of()).then().statusCode(404);
        as("writer").get(Articles.pathOf(foreign) + "/preview-links").then().statusCode(404);
        String own = as("writer")
                .contentType(ContentType.JSON)
                .body(Articles.input(unique("Own")))
                .post(Articles.PATH)
                .header("Location");
        as("writer")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(own + "/preview-links")
                .then()
                .statusCode(201);
    }

    @Test
    void linksAreForgottenAMonthAfterTheyEnded() {
        Response draft = Articles.created(Articles.input(unique("Month")));
        Response brief = linkTo(
                draft, Map.of("expiresAt", clock.instant().plusSeconds(60).toString()));
        Response lasting = linkTo(
                draft,
                Map.of("expiresAt", clock.instant().plus(Duration.ofDays(90)).toString()));
        clock.advance(Duration.ofDays(29));
        ended.forget();
        String links = Articles.pathOf(draft) + "/preview-links";
        as("editor").get(links).then().body("items", hasSize(2));
        clock.advance(Duration.ofDays(2));
        ended.forget();
        as("editor")
                .get(links)
                .then()
                .body("items.id", contains((String) lasting.path("id")))
                .body("items.id", not(contains((String) brief.path("id"))));
    }

    private static Response linkTo(Response article, Map<String, ?> input) {
        return post(article, "editor", input).then().statusCode(201).extract().response();
    }

    private static Response post(Response article, String role, Map<String, ?> input) {
        return as(role).contentType(ContentType.JSON).body(input).post(Articles.pathOf(article) + "/preview-links");
    }
}
