package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.language.SiteLocales;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What translators do, on a site that names its languages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranslationWorkTest {

    private static final String GAPS = "/v1/management/translations";

    @BeforeEach
    void languages() {
        QuarkusMock.installMockForType(SiteLocales.of("en", "en,fr,fr-CA,nb", null), SiteLocales.class);
    }

    @Test
    void articleOutsideOfTheLanguagesOfTheSiteIsRefused() {
        Map<String, Object> input = Articles.input(unique("Foreign"));
        input.put("locale", "de");
        as("editor")
                .contentType(ContentType.JSON)
                .body(input)
                .post(Articles.PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/locale"))
                .body("errors.code", contains("notConfigured"))
                .body("detail", containsString("en, fr, fr-CA, nb"));
        input.put("locale", "FR-ca");
        Articles.created(input).then().body("locale", equalTo("fr-CA"));
    }

    @Test
    void articleKeepsALanguageThatTheSiteHasGivenUp() {
        String path = Articles.created(Map.of(
                        "title",
                        unique("Kept"),
                        "locale",
                        "nb",
                        "body",
                        Map.of("format", "markdown", "value", "Tekst")))
                .header("Location");
        QuarkusMock.installMockForType(SiteLocales.of("en", "en,fr", null), SiteLocales.class);
        Articles.patch(path, "*", "{\"standfirst\":\"Kept\"}")
                .then()
                .statusCode(200)
                .body("locale", equalTo("nb"));
        Articles.patch(path, "*", "{\"locale\":\"fr-CA\"}").then().statusCode(422);
    }

    @Test
    void translationBeginsWithTheTextsAndLinksOfItsSource() {
        String author = Articles.link("authors", unique("Ada"));
        String tag = Articles.link("tags", unique("Cranes"));
        Map<String, Object> input = Articles.input(unique("A crane"), "## Four\n\nNobody *ordered* it.");
        input.put("authorIds", List.of(author));
        input.put("tagIds", List.of(tag));
        input.put("standfirst", "One machine.");
        input.put("externalId", unique("crane"));
        input.put("publishedAt", "2018-03-26T08:00:00Z");
        input.put("seo", Map.of("canonicalUrl", "https://example.org/crane"));
        Response source = Articles.published(input);
        Response begun = begun(source, "fr", "Une grue");
        begun.then()
                .statusCode(201)
                .body("title", equalTo("Une grue"))
                .body("locale", equalTo("fr"))
                .body("standfirst", equalTo("One machine."))
                .body("translationGroupId", equalTo(source.<String>path("translationGroupId")))
                .body("authorIds", contains(author))
                .body("tagIds", contains(tag))
                .body("publication", equalTo("none"))
                .body("externalId", nullValue())
                .body("publishedAt", nullValue())
                .body("seo", nullValue());
        assertThat(begun.<Object>path("body.value")).isEqualTo(source.path("body.value"));
        as("editor").get(begun.header("Location")).then().statusCode(200).header("ETag", "\"0\"");
        Response same = begun(source, "fr-CA", null);
        same.then().statusCode(201).body("title", equalTo(source.<String>path("title")));
        assertThat(same.<String>path("slug")).isNotEqualTo(source.path("slug"));
    }

    @Test
    void translationThatCannotBeIsRefused() {
        Response source = Articles.created(Articles.input(unique("Refused")));
        begun(source, "de", null).then().statusCode(422).body("errors.pointer", contains("/locale"));
        begun(source, "en", null).then().statusCode(409);
        begun(source, "fr", null).then().statusCode(201);
        begun(source, "fr", null).then().statusCode(409).body("errors.pointer", contains("/translationGroupId"));
        as("writer")
                .contentType(ContentType.JSON)
                .body(Map.of("locale", "nb"))
                .post(Articles.pathOf(source) + "/translations")
                .then()
                .statusCode(404);
        Articles.trashed(Articles.pathOf(source)).then().statusCode(204);
        begun(source, "nb", null).then().statusCode(409).body("detail", containsString("restore"));
    }

    @Test
    void articleIsListedUntilItsTranslationIsThereAndAgainWhenItIsBehind() {
        Response source = Articles.created(Articles.input(unique("To do")));
        String id = source.path("id");
        assertThat(gap(id, "nb")).containsEntry("state", "missing").containsEntry("translation", null);
        Response translation = begun(source, "nb", null);
        assertThat(listed("nb")).doesNotContain(id, translation.<String>path("id"));
        Articles.patch(Articles.pathOf(source), "*", "{\"standfirst\":\"News\"}")
                .then()
                .statusCode(200);
        Map<String, Object> behind = gap(id, "nb");
        assertThat(behind).containsEntry("state", "outdated");
        assertThat(behind).extractingByKey("translation").hasFieldOrPropertyWithValue("id", translation.path("id"));
        Articles.patch(Articles.pathOf(translation), "*", "{\"standfirst\":\"Nytt\"}")
                .then()
                .statusCode(200);
        assertThat(listed("nb")).doesNotContain(id);
        Articles.trashed(Articles.pathOf(translation)).then().statusCode(204);
        assertThat(gap(id, "nb")).containsEntry("state", "missing");
        assertThat(listed("en")).doesNotContain(id);
    }

    @Test
    void groupIsListedOnceByItsSource() {
        Response source = Articles.created(Articles.input(unique("Grouped")));
        Response french = begun(source, "fr", null);
        Response canadian = begun(source, "fr-CA", null);
        assertThat(listed("nb"))
                .contains(source.<String>path("id"))
                .doesNotContain(french.<String>path("id"), canadian.<String>path("id"));
        Articles.trashed(Articles.pathOf(source)).then().statusCode(204);
        assertThat(listed("nb"))
                .contains(french.<String>path("id"))
                .doesNotContain(source.<String>path("id"), canadian.<String>path("id"));
    }

    @Test
    void unknownLanguageIsRefusedAndPagesFollowOneAnother() {
        for (String language : List.of("de", "a-b-c")) {
            as("editor")
                    .get(GAPS + "?missing=" + language)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("missing"));
        }
        as("editor").get(GAPS).then().statusCode(400);
        Articles.created(Articles.input(unique("One")));
        Articles.created(Articles.input(unique("Two")));
        Response first = as("editor").get(GAPS + "?missing=nb&limit=1");
        first.then().statusCode(200).body("page.next", not(nullValue()));
        as("editor")
                .queryParam("cursor", first.<String>path("page.next"))
                .get(GAPS + "?missing=nb&limit=1")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items[0].id", not(equalTo(first.<String>path("items[0].id"))));
    }

    private static Response begun(Response source, String locale, @Nullable String title) {
        return as("editor")
                .contentType(ContentType.JSON)
                .body(title == null ? Map.of("locale", locale) : Map.of("locale", locale, "title", title))
                .post(Articles.pathOf(source) + "/translations");
    }

    private static Map<String, Object> gap(String id, String missing) {
        return as("editor").get(GAPS + "?limit=100&missing=" + missing).path("items.find { it.id == '" + id + "' }");
    }

    private static List<String> listed(String missing) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = as("editor").get(GAPS + "?limit=100&missing=" + missing + cursor);
            ids.addAll(page.then().statusCode(200).extract().<List<String>>path("items.id"));
            String next = page.path("page.next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }
}
