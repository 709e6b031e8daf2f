package io.chapeau.management.localization;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.chapeau.language.SiteLocales;
import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in other languages as editors write them, on a site in nn and se. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LocalizationTest {

    private static final String CATEGORIES = "/v1/management/categories";

    @Inject
    NamesAtStart names;

    @BeforeEach
    void languages() {
        speaks("nn,se");
    }

    @ParameterizedTest
    @CsvSource({"authors, bio", "categories, description", "tags, slug"})
    void whatWasReadCanBeSentBackAndChangesNothing(String kind, String about) {
        String stem = stem();
        String path = "/v1/management/" + kind;
        Response made = Api.created(
                path, Map.of("name", stem, "localizations", Map.of("se", Map.of("name", stem, about, "about"))));
        String at = path + "/" + made.path("id");
        made.then().body("localizations.se.name", equalTo(stem)).body("localizations.se." + about, equalTo("about"));
        Api.put(at, made.header("ETag"), as("editor").get(at).asString())
                .then()
                .statusCode(200)
                .header("ETag", made.header("ETag"));
        Api.patch(at, made.header("ETag"), "{\"localizations\":null}")
                .then()
                .statusCode(200)
                .body("version", equalTo(made.<Integer>path("version") + 1))
                .body("localizations", equalTo(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "categories", "tags"})
    void slugIsMadeOfTheNameAndStays(String kind) {
        String stem = stem();
        String path = "/v1/management/" + kind;
        Response made = Api.created(
                path, Map.of("name", stem, "localizations", Map.of("se", Map.of("name", stem + " Ôjvind"))));
        made.then().body("localizations.se.slug", equalTo(stem + "-ojvind"));
        String at = path + "/" + made.path("id");
        Api.patch(at, "*", "{\"localizations\":{\"se\":{\"name\":\"" + stem + " another\"}}}")
                .then()
                .statusCode(200)
                .body("localizations.se.slug", equalTo(stem + "-ojvind"));
        as("editor")
                .get(at + "/slugs")
                .then()
                .body("items.slug", contains(stem, stem + "-ojvind"))
                .body("items.locale", contains(null, "se"));
    }

    @Test
    void languagesMayShareASlugAndTheLastOneKeepsIt() {
        String stem = stem();
        Response made =
                Api.created(CATEGORIES, Map.of("name", stem, "localizations", Map.of("se", Map.of("name", stem))));
        made.then().body("localizations.se.slug", equalTo(stem));
        String at = CATEGORIES + "/" + made.path("id");
        Api.patch(at, "*", "{\"slug\":\"" + stem + "-other\"}").then().statusCode(200);
        reader().get("/v1/categories/" + stem).then().statusCode(200).body("locale", equalTo("se"));
        refusedWith(409, Map.of("name", "Another", "slug", stem)).body("errors.code", contains("taken"));
        as("editor").delete(at + "/slugs/" + stem).then().statusCode(409);
    }

    @Test
    void slugOfAnotherOneIsRefusedAtItsPlaceAndCanBeTakenOverOnceItIsAFormerOne() {
        String stem = stem();
        Response first = Api.created(
                CATEGORIES,
                Map.of("name", stem, "localizations", Map.of("se", Map.of("name", stem, "slug", stem + "-se"))));
        Map<String, ?> second = Map.of(
                "name", stem + " two", "localizations", Map.of("se", Map.of("name", stem, "slug", stem + "-se")));
        refusedWith(409, second)
                .body("errors.pointer", contains("/localizations/se/slug"))
                .body("errors.code", contains("taken"));
        Api.patch(
                        CATEGORIES + "/" + first.path("id"),
                        "*",
                        "{\"localizations\":{\"se\":{\"slug\":\"" + stem + "-x\"}}}")
                .then()
                .statusCode(200);
        refusedWith(409, second).body("errors.code", contains("formerSlug"));
        as("editor")
                .contentType("application/json")
                .body(second)
                .post(CATEGORIES + "?takeOver=true")
                .then()
                .statusCode(201);
        reader().get("/v1/categories/" + stem + "-se").then().statusCode(200).body("name", equalTo(stem));
    }

    @Test
    void allThatIsWrongWithTheLanguagesIsSaidAtOnce() {
        Map<String, String> name = Map.of("name", "A name");
        refusedWith(
                        422,
                        Map.of(
                                "name",
                                "A name",
                                "localizations",
                                Map.of("nn", name, "de", name, "se", name, "SE", name)))
                .body("errors.code", containsInAnyOrder("siteLanguage", "notConfigured", "duplicate"))
                .body("errors.pointer", hasItem("/localizations/nn"))
                .body("errors.pointer", hasItem("/localizations/de"))
                .body("errors.detail", hasItem(containsString("Those are nn, se.")));
        refusedWith(422, Map.of("name", "A name", "localizations", Map.of("se", Map.of("slug", "A b", "more", 1))))
                .body("errors", hasSize(3));
        speaks(null);
        refusedWith(422, Map.of("name", "A name", "localizations", Map.of("se", name)))
                .body("errors.code", contains("notConfigured"))
                .body("detail", containsString("CHAPEAU_LOCALES"));
    }

    @Test
    void nameInALanguageThatTheSiteDropsStaysAndComesBackWithTheLanguage() {
        String stem = stem();
        String id = Api.created(
                        CATEGORIES,
                        Map.of("name", stem, "localizations", Map.of("se", Map.of("name", stem + " in se"))))
                .path("id");
        try {
            speaks("nn,sma");
            names.follow(new StartupEvent());
            reader().get("/v1/categories/" + id + "?locale=sma").then().body("name", equalTo(stem));
            Api.patch(CATEGORIES + "/" + id, "*", "{\"description\":\"Changed\"}")
                    .then()
                    .statusCode(200)
                    .body("localizations.se.name", equalTo(stem + " in se"));
            speaks("nn,se");
            names.follow(new StartupEvent());
            reader().get("/v1/categories/" + id + "?locale=se").then().body("name", equalTo(stem + " in se"));
        } finally {
            speaks(null);
            names.follow(new StartupEvent());
        }
    }

    @Test
    void deletedOneLeavesNoNameAndNoSlug() {
        String stem = stem();
        Map<String, ?> input =
                Map.of("name", stem, "localizations", Map.of("se", Map.of("name", stem, "slug", stem + "-se")));
        Response made = Api.created(CATEGORIES, input);
        as("editor")
                .header("If-Match", "*")
                .delete(CATEGORIES + "/" + made.path("id"))
                .then()
                .statusCode(204);
        reader().get("/v1/categories/" + stem + "-se").then().statusCode(404);
        assertThat(reader().get("/v1/categories?locale=se").asString()).doesNotContain(stem);
        Api.created(CATEGORIES, input).then().body("localizations.se.slug", equalTo(stem + "-se"));
    }

    private static ValidatableResponse refusedWith(int status, Map<String, ?> category) {
        return as("editor")
                .contentType("application/json")
                .body(category)
                .post(CATEGORIES)
                .then()
                .statusCode(status);
    }

    private static void speaks(@Nullable String locales) {
        QuarkusMock.installMockForType(SiteLocales.of("nn", locales, null), SiteLocales.class);
    }

    private static String stem() {
        return "w" + unique("local").replace(' ', '-');
    }
}
