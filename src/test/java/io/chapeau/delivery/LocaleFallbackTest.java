package io.chapeau.delivery;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.chapeau.language.SiteLocales;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists on a site with languages of which one stands in for another: se-FI, then se, then nn. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LocaleFallbackTest {

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    private static final String ARTICLES = "/v1/articles?limit=100&fallback=true&locale=";

    @BeforeEach
    void languages() {
        QuarkusMock.installMockForType(SiteLocales.of("nn", "nn,se,se-FI", null), SiteLocales.class);
    }

    @Test
    void missingArticleStandsInInTheNextLanguageOfTheChainAndSaysSo() {
        Response norwegian = published("nn", null);
        String id = norwegian.path("id");
        assertThat(item("se-FI", id)).containsEntry("locale", "nn").containsEntry("requestedLocale", "se-FI");
        Response sami = published("se", id);
        assertThat(item("se-FI", sami.path("id")))
                .containsEntry("locale", "se")
                .containsEntry("requestedLocale", "se-FI");
        assertThat(item("se", sami.path("id"))).containsEntry("requestedLocale", "se");
        assertThat(item("nn", id)).containsEntry("locale", "nn");
        assertThat(ids("se-FI")).doesNotContain(id);
        Response finnish = published("se-FI", id);
        assertThat(ids("se-FI")).contains(finnish.<String>path("id")).doesNotContain(id, sami.<String>path("id"));
        Articles.act(Articles.pathOf(finnish), "unpublish").then().statusCode(200);
        Articles.act(Articles.pathOf(sami), "unpublish").then().statusCode(200);
        assertThat(ids("se-FI")).contains(id).doesNotContain(finnish.<String>path("id"), sami.<String>path("id"));
    }

    @Test
    void nothingStandsInWhereTheChainHasNothing() {
        String sami = published("se", null).path("id");
        assertThat(ids("nn")).doesNotContain(sami);
        assertThat(ids("se-FI")).contains(sami);
    }

    @Test
    void draftStandsInForNobodyButInPreviews() {
        String id = published("nn", null).path("id");
        Response draft = Articles.created(input("se", id));
        assertThat(ids("se")).contains(id).doesNotContain(draft.<String>path("id"));
        List<String> previewed =
                as("editor").get(ARTICLES.replace("/v1", "/v1/preview") + "se").path("items.id");
        assertThat(previewed).contains(draft.<String>path("id")).doesNotContain(id);
    }

    @Test
    void groupOfAnArticleIsLeftAtPublish() {
        String norwegian = published("nn", null).path("id");
        String other = published("nn", null).path("id");
        Response sami = published("se", norwegian);
        Articles.patch(Articles.pathOf(sami), "*", "{\"translationGroupId\":\"" + other + "\"}")
                .then()
                .statusCode(200);
        assertThat(ids("se")).contains(other).doesNotContain(norwegian);
        Articles.act(Articles.pathOf(sami), "publish").then().statusCode(200);
        assertThat(ids("se")).contains(norwegian, sami.<String>path("id")).doesNotContain(other);
    }

    @Test
    void pagesAreNeverShortAndFollowOneAnother() {
        published("nn", null);
        published("se", null);
        published("nn", null);
        Response first = reader().get("/v1/articles?fallback=true&locale=se&limit=2");
        first.then().body("items.size()", equalTo(2));
        reader().queryParam("cursor", first.<String>path("page.next"))
                .get("/v1/articles?fallback=true&locale=se&limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.requestedLocale", everyItem(equalTo("se")));
        for (String sort : List.of("title", "-updatedAt", "publishedAt")) {
            reader().get(ARTICLES + "se&sort=" + sort).then().statusCode(200);
        }
    }

    @Test
    void categoryHasNoGapsEitherWhereverItMoves() {
        String stem = unique("fb").replace(' ', '-');
        String above = category(stem + "-above", null);
        String other = category(stem + "-other", null);
        String leaf = category(stem + "-leaf", above);
        Response norwegian = published("nn", null, leaf);
        String id = norwegian.path("id");
        assertThat(inCategory(stem + "-above")).containsExactly(id);
        assertThat(inCategory(stem + "-leaf")).containsExactly(id);
        Response sami = published("se", id, leaf);
        assertThat(inCategory(stem + "-above")).containsExactly(sami.<String>path("id"));
        assertThat(as("editor")
                        .get("/v1/preview/articles?fallback=true&locale=se&category=" + stem + "-above")
                        .<List<String>>path("items.id"))
                .containsExactly(sami.<String>path("id"));

        Api.patch("/v1/management/categories/" + leaf, "*", "{\"parentId\":\"" + other + "\"}")
                .then()
                .statusCode(200);
        assertThat(inCategory(stem + "-above")).isEmpty();
        assertThat(inCategory(stem + "-other")).containsExactly(sami.<String>path("id"));
        Articles.act(Articles.pathOf(sami), "unpublish").then().statusCode(200);
        assertThat(inCategory(stem + "-other")).containsExactly(id);
        Articles.act(Articles.pathOf(norwegian), "unpublish").then().statusCode(200);
        assertThat(inCategory(stem + "-other")).isEmpty();
    }

    private static String category(String slug, @Nullable String parent) {
        Map<String, String> input = parent == null
                ? Map.of("name", slug, "slug", slug)
                : Map.of("name", slug, "slug", slug, "parentId", parent);
        return Api.created("/v1/management/categories", input).path("id");
    }

    private static List<String> inCategory(String slug) {
        return reader().get("/v1/articles?fallback=true&locale=se&category=" + slug)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static Response published(String locale, @Nullable String group, String category) {
        Map<String, Object> input = input(locale, group);
        input.put("categoryIds", List.of(category));
        return Articles.published(input);
    }

    @Test
    void longPageTakesAsManyStatementsAsAShortOne() {
        published("nn", null);
        published("se", published("nn", null).path("id"));
        assertThat(statements(ARTICLES + "se")).isEqualTo(statements("/v1/articles?fallback=true&locale=se&limit=1"));
    }

    /** Earlier saves: those of working copies would meet at the rows of previews before. */
    @Test
    void translationsPublishedAtOnceKnowOfEachOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            Response norwegian = Articles.created(input("nn", null));
            Response sami = Articles.created(input("se", norwegian.path("id")));
            for (Response article : List.of(norwegian, sami)) {
                Articles.patch(Articles.pathOf(article), "*", "{\"standfirst\":\"Later\"}")
                        .then()
                        .statusCode(200);
            }
            List<Response> answers = AtOnce.run(
                    () -> Articles.act(Articles.pathOf(norwegian), "publish?revision=1"),
                    () -> Articles.act(Articles.pathOf(sami), "publish?revision=1"));
            assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
            assertThat(ids("se-FI")).contains(sami.<String>path("id")).doesNotContain(norwegian.<String>path("id"));
            assertThat(ids("nn")).contains(norwegian.<String>path("id"));
        }
    }

    @Test
    void languageThatTheClientLikesIsNegotiatedAndVaries() {
        String sami = published("se", null).path("id");
        Response liked =
                reader().header("Accept-Language", "se-SE, nn;q=0.5").get("/v1/articles?locale=auto&limit=100");
        liked.then().statusCode(200).header("Vary", "Accept-Encoding, Accept-Language");
        assertThat(liked.<List<String>>path("items.id")).contains(sami);
        assertThat(liked.<List<String>>path("items.locale")).containsOnly("se");
        Response site = reader().get("/v1/articles?locale=auto&fallback=true&limit=100");
        assertThat(site.<List<String>>path("items.requestedLocale")).containsOnly("nn");
        reader().header("Accept-Language", "se")
                .header("If-None-Match", liked.header("ETag"))
                .get("/v1/articles?locale=auto&limit=100")
                .then()
                .statusCode(304)
                .header("Vary", "Accept-Encoding, Accept-Language");
        reader().header("Accept-Language", "se").get("/v1/articles").then().header("Vary", "Accept-Encoding");
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        for (String query :
                List.of("fallback=true", "fallback=true&locale=se&tag=a&author=b", "fallback=true&locale=de")) {
            reader().get("/v1/articles?" + query).then().statusCode(400);
        }
        reader().get("/v1/articles?fallback=true&locale=se&category=a&tag=b")
                .then()
                .body("errors.parameter", contains("fallback"));
        QuarkusMock.installMockForType(SiteLocales.of("nn", null, null), SiteLocales.class);
        for (String query : List.of("locale=auto", "fallback=true&locale=se")) {
            reader().get("/v1/articles?" + query).then().statusCode(400).body("errors.code", contains("notConfigured"));
        }
    }

    private long statements(String path) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static Response published(String locale, @Nullable String group) {
        return Articles.published(input(locale, group));
    }

    private static Map<String, Object> input(String locale, @Nullable String group) {
        Map<String, Object> input = Articles.input(unique("Standing in"));
        input.put("locale", locale);
        if (group != null) {
            input.put("translationGroupId", group);
        }
        return input;
    }

    private static Map<String, Object> item(String requested, String id) {
        return reader().get(ARTICLES + requested).path("items.find { it.id == '" + id + "' }");
    }

    private static List<String> ids(String requested) {
        return reader().get(ARTICLES + requested)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
