package io.chapeau.delivery;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.language.SiteLocales;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of authors, categories and tags on a site in nn, se and se-FI, where se stands in for se-FI. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LocalizedNameTest {

    private static final Map<String, String> LINK =
            Map.of("authors", "authorIds", "categories", "categoryIds", "tags", "tagIds");

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    @BeforeEach
    void languages() {
        QuarkusMock.installMockForType(SiteLocales.of("nn", "nn,se,se-FI", null), SiteLocales.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "categories", "tags"})
    void nameIsInTheLanguageThatIsAskedForOrInWhatStandsInForIt(String kind) {
        String stem = stem();
        String id = named(kind, stem);
        published(kind, id, "nn");
        String path = "/v1/" + kind + "/";
        reader().get(path + id)
                .then()
                .statusCode(200)
                .body("locale", equalTo("nn"))
                .body("slug", equalTo(stem + "-nn"))
                .body("localizations.locale", contains("nn", "se"))
                .body("localizations.slug", contains(stem + "-nn", stem + "-se"));
        for (String locale : List.of("se", "se-FI", "SE-fi")) {
            reader().get(path + id + "?locale=" + locale)
                    .then()
                    .statusCode(200)
                    .body("locale", equalTo("se"))
                    .body("name", equalTo(stem + " in se"))
                    .body("slug", equalTo(stem + "-se"));
        }
        assertThat(listed(kind, "se-FI", id)).containsEntry("name", stem + " in se");
        assertThat(listed(kind, "nn", id)).containsEntry("name", stem + " in nn");
        as("previewer")
                .get("/v1/preview/" + kind + "/" + stem + "-se")
                .then()
                .statusCode(200)
                .body("name", equalTo(stem + " in se"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "categories", "tags"})
    void slugSaysItsLanguageAndFormerOnesLeadToTheSameLanguage(String kind) {
        String stem = stem();
        String id = named(kind, stem);
        published(kind, id, "nn");
        String path = "/v1/" + kind + "/";
        reader().get(path + stem + "-se").then().statusCode(200).body("locale", equalTo("se"));
        leads(path + stem + "-nn?locale=se", path + stem + "-se?locale=se");
        leads(path + stem + "-se?locale=nn", path + stem + "-nn?locale=nn");
        change(kind, id, "{\"slug\":\"" + stem + "-nn2\",\"localizations\":{\"se\":{\"slug\":\"" + stem + "-se2\"}}}");
        leads(path + stem + "-nn", path + stem + "-nn2");
        leads(path + stem + "-se", path + stem + "-se2");
        change(kind, id, "{\"localizations\":{\"se\":null}}");
        leads(path + stem + "-se2", path + stem + "-nn2");
        leads(path + stem + "-se", path + stem + "-nn2");
    }

    @Test
    void articleNamesItsTargetsInItsOwnLanguageAndAListInTheOneThatIsAskedFor() {
        String stem = stem();
        String tag = named("tags", stem);
        String category = named("categories", stem + "c");
        String sami = linked("se", Map.of("tagIds", List.of(tag), "categoryIds", List.of(category)));
        reader().get("/v1/articles/" + sami)
                .then()
                .body("tags.slug", contains(stem + "-se"))
                .body("categories.name", contains(stem + "c in se"))
                .body("categories[0].path.slug", contains(stem + "c-se"));
        String norwegian = linked("nn", Map.of("tagIds", List.of(tag)));
        reader().get("/v1/articles/" + norwegian).then().body("tags.slug", contains(stem + "-nn"));
        assertThat(reader().get("/v1/articles?tag=" + stem + "-se").<List<String>>path("items.id"))
                .contains(sami, norwegian);
        Map<String, Object> standingIn = reader().get("/v1/articles?limit=100&fallback=true&locale=se")
                .path("items.find { it.id == '" + norwegian + "' }");
        assertThat(standingIn.toString()).contains(stem + "-se").doesNotContain(stem + "-nn");
    }

    @Test
    void treeAndPathAreInOneLanguage() {
        String stem = stem();
        String above = named("categories", stem);
        Map<String, Object> below = new HashMap<>(input(stem + "b"));
        below.put("parentId", above);
        String id = Api.created("/v1/management/categories", below).path("id");
        reader().get("/v1/categories/" + stem + "b-se").then().body("path.slug", contains(stem + "-se", stem + "b-se"));
        reader().get("/v1/categories/" + stem + "-se").then().body("children.name", contains(stem + "b in se"));
        reader().get("/v1/categories?locale=se")
                .then()
                .body("items.find { it.id == '" + above + "' }.children.slug", contains(stem + "b-se"));
        reader().get("/v1/categories/" + id).then().body("path.slug", contains(stem + "-nn", stem + "b-nn"));
    }

    @Test
    void listIsInTheOrderOfTheNamesInItsLanguage() {
        String stem = stem();
        for (String[] names : new String[][] {{"A", "Z"}, {"B", "Y"}, {"C", "X"}}) {
            String id = Api.created(
                            "/v1/management/tags",
                            Map.of(
                                    "name",
                                    stem + names[0],
                                    "localizations",
                                    Map.of("se", Map.of("name", stem + names[1]))))
                    .path("id");
            published("tags", id, "nn");
        }
        List<String> seen = new ArrayList<>();
        String next = "/v1/tags?locale=se&limit=1";
        Response page;
        do {
            page = reader().get(next);
            seen.addAll(page.path("items.name"));
            next = "/v1/tags?locale=se&limit=1&cursor=" + page.path("page.next");
        } while (page.path("page.next") != null);
        assertThat(seen.stream().filter(name -> name.startsWith(stem)))
                .containsExactly(stem + "X", stem + "Y", stem + "Z");
        assertThat(reader().get("/v1/tags?locale=se&limit=100&sort=-name").<List<String>>path("items.name"))
                .containsSubsequence(stem + "Z", stem + "Y", stem + "X");
        assertThat(reader().get("/v1/tags?locale=se&limit=100&sort=articleCount")
                        .<List<String>>path("items.name"))
                .contains(stem + "X");
    }

    @Test
    void copiesHaveTheNames() {
        String stem = stem();
        String tag = named("tags", stem);
        published("tags", tag, "nn");
        assertThat(copied("/v1/sync?types=tag", tag))
                .extractingByKey("localizations")
                .asString()
                .contains("locale=se", stem + "-se");
        assertThat(copied("/v1/management/sync?types=tag", tag))
                .extractingByKey("localizations")
                .asString()
                .contains("se=", stem + "-se");
    }

    @Test
    void languageThatTheClientLikesIsNegotiatedAndVaries() {
        String stem = stem();
        named("categories", stem);
        reader().header("Accept-Language", "se")
                .get("/v1/categories/" + stem + "-se?locale=auto")
                .then()
                .statusCode(200)
                .header("Vary", "Accept-Encoding, Accept-Language");
        reader().redirects()
                .follow(false)
                .get("/v1/categories/" + stem + "-se?locale=auto")
                .then()
                .statusCode(308)
                .header("Vary", "Accept-Language");
        reader().get("/v1/categories/" + stem + "-se").then().header("Vary", "Accept-Encoding");
        reader().get("/v1/categories?locale=de").then().statusCode(400).body("errors.code", contains("notConfigured"));
        QuarkusMock.installMockForType(SiteLocales.of("nn", null, null), SiteLocales.class);
        reader().get("/v1/categories?locale=nn").then().statusCode(400).body("errors.code", contains("notConfigured"));
        reader().get("/v1/categories/" + stem + "-nn").then().statusCode(200).body("localizations", equalTo(List.of()));
    }

    @Test
    void longListTakesAsManyStatementsAsAShortOne() {
        published("tags", named("tags", stem()), "nn");
        published("tags", named("tags", stem()), "se");
        assertThat(statements("/v1/tags?locale=se&limit=100")).isEqualTo(statements("/v1/tags?locale=se&limit=1"));
    }

    private long statements(String path) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static Map<String, Object> listed(String kind, String locale, String id) {
        String flat = kind.equals("categories") ? "&view=flat" : "";
        String next = "/v1/" + kind + "?limit=100&locale=" + locale + flat;
        while (true) {
            Response page = reader().get(next).then().statusCode(200).extract().response();
            Map<String, Object> found = page.path("items.find { it.id == '" + id + "' }");
            if (found != null) {
                return found;
            }
            assertThat(page.<String>path("page.next")).as("a further page").isNotNull();
            next = "/v1/" + kind + "?limit=100&locale=" + locale + flat + "&cursor=" + page.path("page.next");
        }
    }

    private static Map<String, Object> copied(String path, String id) {
        Response page = as("integrator").get(path);
        while (true) {
            Map<String, Object> found = page.path("items.find { it.id == '" + id + "' }?.object");
            if (found != null) {
                return found;
            }
            String cursor = page.path("next");
            page = as("integrator").queryParam("cursor", cursor).get(path.substring(0, path.indexOf('?')));
        }
    }

    private static void leads(String from, String to) {
        reader().redirects().follow(false).get(from).then().statusCode(308).header("Location", to);
    }

    private static void change(String kind, String id, String patch) {
        Api.patch("/v1/management/" + kind + "/" + id, "*", patch)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private static String stem() {
        return "q" + unique("loc").replace(' ', '-');
    }

    private static Map<String, Object> input(String stem) {
        return Map.of(
                "name",
                stem + " in nn",
                "slug",
                stem + "-nn",
                "localizations",
                Map.of("se", Map.of("name", stem + " in se", "slug", stem + "-se")));
    }

    private static String named(String kind, String stem) {
        return Api.created("/v1/management/" + kind, input(stem)).path("id");
    }

    private static void published(String kind, String id, String locale) {
        linked(locale, Map.of(LINK.get(kind), List.of(id)));
    }

    private static String linked(String locale, Map<String, ?> links) {
        Map<String, Object> input = Articles.input(unique("Named"));
        input.put("locale", locale);
        input.putAll(links);
        return Articles.published(input).path("id");
    }
}
