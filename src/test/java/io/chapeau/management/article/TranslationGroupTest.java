package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranslationGroupTest {

    @Test
    void articleWithoutATranslationIsAGroupOfItsOwn() {
        Response article = translation("fr", null);
        assertThat(article.<String>path("translationGroupId")).isEqualTo(article.path("id"));
    }

    @Test
    void translationsShareAGroupAndAreFoundByIt() {
        Response french = translation("fr", null);
        Response english = translation("en", french.path("id"));
        as("integrator")
                .queryParam("translationGroup", french.<String>path("id"))
                .get(Articles.PATH)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(french.<String>path("id"), english.path("id")))
                .body("items.translationGroupId", contains(french.<String>path("id"), french.path("id")));
    }

    @Test
    void groupThatNoArticleIsInIsRefused() {
        post(input("fr", Identifiers.next().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/translationGroupId"))
                .body("errors.code", contains("unknown"));
        Response french = translation("fr", null);
        Response english = translation("en", french.path("id"));
        // The article's id is not its group's.
        post(input("de", english.path("id"))).then().statusCode(422);
    }

    @Test
    void ownIdIsAGroupFromTheStart() {
        String id = Identifiers.next().toString();
        as("editor")
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(input("fr", id))
                .put(Articles.PATH + "/" + id)
                .then()
                .statusCode(201)
                .body("translationGroupId", equalTo(id));
    }

    @Test
    void secondArticleOfALanguageIsAConflictThatNamesTheFirst() {
        Response french = translation("fr", null);
        Response english = translation("en", french.path("id"));
        post(input("FR", french.path("id")))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/translationGroupId"))
                .body("detail", containsString(french.path("id")));
        Articles.patch(Articles.pathOf(english), "*", "{\"locale\":\"fr\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString(french.path("id")));
        as("editor").get(Articles.pathOf(english)).then().body("locale", equalTo("en"));
    }

    @Test
    void writerLearnsNoIdOfAnArticleThatItCannotReach() {
        Response french = translation("fr", null);
        as("writer")
                .contentType(ContentType.JSON)
                .body(input("fr", french.path("translationGroupId")))
                .post(Articles.PATH)
                .then()
                .statusCode(409)
                .body("detail", not(containsString(french.path("id"))));
    }

    @Test
    void viewSentBackKeepsTheGroupAndNullLeavesIt() {
        Response french = translation("fr", null);
        String path = Articles.pathOf(translation("en", french.path("id")));
        Response read = as("editor").get(path);
        Articles.put(path, "*", read.asString())
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("translationGroupId", equalTo(french.<String>path("id")));
        Articles.patch(path, "*", "{\"title\":\"Kept\"}")
                .then()
                .statusCode(200)
                .body("translationGroupId", equalTo(french.<String>path("id")));
        Articles.patch(path, "*", "{\"translationGroupId\":null}")
                .then()
                .statusCode(200)
                .body("translationGroupId", equalTo(read.<String>path("id")));
    }

    @Test
    void trashGivesThePlaceFreeAndRestoreNeedsItFree() {
        Response french = translation("fr", null);
        String first = Articles.pathOf(translation("en", french.path("id")));
        Articles.trashed(first).then().statusCode(204);
        Response second = translation("en", french.path("id"));
        Articles.act(first, "restore").then().statusCode(409).body("detail", containsString(second.path("id")));
        Articles.trashed(Articles.pathOf(second)).then().statusCode(204);
        Articles.act(first, "restore").then().statusCode(200);
    }

    @Test
    void readersKeepTheArticleOfALanguageUntilItsOwnNextPublish() {
        Response french = translation("fr", null);
        Articles.act(Articles.pathOf(french), "publish").then().statusCode(200);
        Articles.patch(Articles.pathOf(french), "*", "{\"locale\":\"fr-CA\"}")
                .then()
                .statusCode(200);
        String other = Articles.pathOf(translation("fr", french.path("id")));
        Articles.act(other, "publish").then().statusCode(409).body("detail", containsString(french.path("id")));
        Articles.act(Articles.pathOf(french), "publish").then().statusCode(200);
        Articles.act(other, "publish").then().statusCode(200);
    }

    @Test
    void onlyOneOfManyEditorsGetsAPlace() throws Exception {
        Response french = translation("fr", null);
        List<Integer> statuses =
                AtOnce.times(6, i -> post(input("de", french.path("id"))).statusCode());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    private static Response translation(String locale, @Nullable String group) {
        return Articles.created(input(locale, group));
    }

    private static Map<String, Object> input(String locale, @Nullable String group) {
        Map<String, Object> input = Articles.input(unique("Said in " + locale));
        input.put("locale", locale);
        input.put("translationGroupId", group);
        return input;
    }

    private static Response post(Map<String, Object> input) {
        return as("editor").contentType(ContentType.JSON).body(input).post(Articles.PATH);
    }
}
