package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkingCopyTest {

    private static final String FRENCH =
            "## Que faire\u202F?\n\n«\u00A0Rien\u00A0», répond l’œuvre d’Élise\u00A0: «\u00A0attendons\u202F! »";

    @Test
    void newArticleIsSeenByNobodyButManagement() {
        Articles.created(Articles.input(unique("Fresh")))
                .then()
                .body("publication", equalTo("none"))
                .body("review", equalTo("none"))
                .body("schedule", nullValue())
                .body("archivedAt", nullValue())
                .body("deletedAt", nullValue())
                .body("publishedAt", nullValue())
                .body("createdBy.name", equalTo("Test editor"))
                .body("bodyReport", empty());
    }

    @Test
    void frenchTypographySurvivesEveryFormOfTheBody() {
        String path = Articles.created(Articles.input(unique("Typo"), FRENCH)).header("Location");
        for (String format : List.of("markdown", "html", "blocks")) {
            Response read = as("editor").get(path + "?bodyFormat=" + format);
            String value = read.path("body.value").toString();
            assertThat(value)
                    .as(format)
                    .contains("«\u00A0Rien\u00A0»")
                    .contains("l’œuvre d’Élise\u00A0: «\u00A0attendons\u202F! »");
            assertThat(value).as(format).contains("Que faire\u202F?");
            Articles.put(path, "*", read.asString())
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(0))
                    .body("bodyReport", empty());
        }
    }

    @Test
    void whatAConversionDropsIsReportedAndNeverStored() {
        Map<String, Object> input = Articles.input(unique("Script"));
        input.put("body", Map.of("format", "html", "value", "<p onclick='x()'>Hello<script>alert(1)</script></p>"));
        String path = Articles.created(input)
                .then()
                .body("bodyReport.size()", equalTo(2))
                .extract()
                .header("Location");
        assertThat(as("editor").get(path + "?bodyFormat=html").<String>path("body.value"))
                .isEqualTo("<p>Hello</p>");
    }

    @Test
    void everyErrorIsNamedAtOnceAndNothingIsWritten() {
        String title = unique("Broken");
        as("editor")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + title + "\",\"slug\":\"" + UUID.randomUUID() + "\","
                        + "\"body\":{\"format\":\"blocks\",\"value\":[{\"_type\":\"raw\"}]},"
                        + "\"authorIds\":[\"" + Identifiers.next() + "\"],\"publishedAt\":\"2999-01-01T00:00:00Z\"}")
                .post(Articles.PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/authorIds/0", "/publishedAt", "/body/value/0/_type"));
        assertThat(Articles.titles(as("editor").get(Articles.PATH + "?limit=100")))
                .doesNotContain(title);
    }

    @Test
    void patchKeepsWhatIsAbsentClearsWhatIsNullAndReplacesArrays() {
        String first = Articles.link("authors", unique("First"));
        String second = Articles.link("authors", unique("Second"));
        Map<String, Object> input = Articles.input(unique("Patched"));
        input.put("standfirst", "A standfirst.");
        input.put("authorIds", List.of(first, second));
        String path = Articles.created(input).header("Location");
        Articles.patch(path, "\"0\"", "{\"authorIds\":[\"" + second + "\",\"" + first + "\"]}")
                .then()
                .statusCode(200)
                .body("standfirst", equalTo("A standfirst."))
                .body("authorIds", contains(second, first))
                .body("version", equalTo(1));
        Articles.patch(path, "\"1\"", "{\"standfirst\":null,\"authorIds\":[]}")
                .then()
                .statusCode(200)
                .body("standfirst", nullValue())
                .body("authorIds", empty());
        Articles.patch(path, "*", "{\"title\":null}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/title"));
    }

    @Test
    void patchRefusesWhatIsUnknownOrReadOnly() {
        String path = Articles.created(Articles.input(unique("Guarded"))).header("Location");
        Articles.patch(path, "*", "{\"status\":\"x\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/status"))
                .body("errors[0].detail", containsString("title"));
        Articles.patch(path, "*", "{\"publication\":\"published\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("readOnly"));
        as("editor").get(path).then().body("publication", equalTo("none"));
    }

    @Test
    void articleCanBeCreatedUnderAKnownIdOnce() {
        String path = Articles.PATH + "/" + Identifiers.next();
        String title = unique("Known id");
        createAt(path, title).then().statusCode(201).header("Location", equalTo(path));
        createAt(path, title).then().statusCode(412);
        createAt(Articles.PATH + "/" + UUID.randomUUID(), title)
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("id"));
    }

    @Test
    void externalIdIsUniqueAndAFilter() {
        String externalId = unique("legacy");
        Map<String, Object> input = Articles.input(unique("External"));
        input.put("externalId", externalId);
        String title = Articles.created(input).path("title");
        as("editor")
                .contentType(ContentType.JSON)
                .body(input)
                .post(Articles.PATH)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/externalId"));
        assertThat(Articles.titles(
                        as("editor").queryParam("externalId", externalId).get(Articles.PATH)))
                .containsExactly(title);
    }

    @Test
    void writersReachTheirOwnArticlesOnly() {
        String foreign = Articles.created(Articles.input(unique("Foreign"))).header("Location");
        as("writer").get(foreign).then().statusCode(404);
        as("writer").header("If-Match", "*").delete(foreign).then().statusCode(404);
        String title = unique("Own");
        String own = as("writer")
                .contentType(ContentType.JSON)
                .body(Articles.input(title))
                .post(Articles.PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("writer").get(own).then().statusCode(200);
        as("writer").header("If-Match", "*").post(own + "/publish").then().statusCode(403);
        as("writer")
                .get(Articles.PATH + "?limit=100")
                .then()
                .body("items.createdBy.name", not(hasItems("Test editor")));
    }

    @Test
    void titleWordsAreFoundWithoutAccentsAndFromTheirBeginning() {
        String title = unique("Élagage des Œillets");
        Articles.created(Articles.input(title));
        assertThat(Articles.titles(as("editor").get(Articles.PATH + "?q=elag+oeill")))
                .contains(title);
        assertThat(Articles.titles(as("editor").queryParam("q", "+-*\"(@~<>").get(Articles.PATH)))
                .isEmpty();
    }

    @Test
    void titlesAreFoundByShortAndFrequentWordsBesideOthers() {
        String title = unique("The steamer to La Rochelle");
        Articles.created(Articles.input(title));
        for (String words : List.of("the steamer", "la roch", "to the la steamer")) {
            assertThat(Articles.titles(as("editor").queryParam("q", words).get(Articles.PATH)))
                    .as(words)
                    .contains(title);
        }
        assertThat(Articles.titles(as("editor").queryParam("q", "with steamer").get(Articles.PATH)))
                .doesNotContain(title);
    }

    @Test
    void trashHidesAnArticleFromListsUntilItIsRestored() {
        String title = unique("Trashed");
        String path = Articles.created(Articles.input(title)).header("Location");
        Articles.trashed(path).then().statusCode(204);
        assertThat(Articles.titles(as("editor").get(Articles.PATH + "?limit=100")))
                .doesNotContain(title);
        assertThat(Articles.titles(as("editor").get(Articles.PATH + "?limit=100&deleted=true")))
                .contains(title);
        as("editor").get(path).then().statusCode(200).body("deletedAt", notNullValue());
        Articles.patch(path, "*", "{\"title\":\"X\"}").then().statusCode(409);
        Articles.act(path, "publish").then().statusCode(409);
        Articles.act(path, "restore").then().statusCode(200).body("deletedAt", nullValue());
        assertThat(Articles.titles(as("editor").get(Articles.PATH + "?limit=100")))
                .contains(title);
    }

    private static Response createAt(String path, String title) {
        return as("editor")
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(Articles.input(title))
                .put(path);
    }

    @Test
    void cursorOfTheLongestTitleIsReadBack() {
        String author = Articles.link("authors", unique("Signs emoji"));
        for (int i = 0; i < 3; i++) {
            Map<String, Object> input = Articles.input("\uD83D\uDE00".repeat(300));
            input.put("authorIds", List.of(author));
            Articles.created(input);
        }
        String list = Articles.PATH + "?sort=-title&limit=1&author=" + author;
        String next = as("editor").get(list).then().statusCode(200).extract().path("page.next");
        as("editor")
                .get(list + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("page.next", notNullValue());
    }

    @Test
    void dateThatTheDatabaseWouldChangeIsRefused() {
        Map<String, Object> input = Articles.input(unique("Before the press"));
        input.put("publishedAt", "0000-01-01T00:00:00Z");
        refused(input, "/publishedAt");
    }

    @Test
    void localeThatWouldBeCutIsRefused() {
        Map<String, Object> input = Articles.input(unique("In no language"));
        input.put("locale", "fr-c");
        refused(input, "/locale");
    }

    @Test
    void localeIsFoundInAnySpelling() {
        Map<String, Object> input = Articles.input(unique("Au Québec"));
        input.put("locale", "FR-ca");
        input.put("externalId", unique("spelling"));
        Articles.created(input);
        as("editor")
                .queryParam("externalId", input.get("externalId"))
                .queryParam("locale", "fr-ca")
                .get(Articles.PATH)
                .then()
                .statusCode(200)
                .body("items.locale", contains("fr-CA"));
    }

    @Test
    void spanOfTimeIsOfferedInItsOwnOrderOnly() {
        for (String parameter : List.of("updatedFrom", "updatedTo")) {
            String list = Articles.PATH + "?" + parameter + "=2018-03-26T08:00:00Z";
            as("editor").get(list).then().statusCode(200);
            as("editor").get(list + "&sort=updatedAt").then().statusCode(200);
            as("editor")
                    .get(list + "&sort=-title")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter))
                    .body("errors[0].code", equalTo("combination"));
        }
    }

    private static void refused(Map<String, Object> input, String pointer) {
        as("editor")
                .contentType(ContentType.JSON)
                .body(input)
                .post(Articles.PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }
}
