package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranslationDeliveryTest {

    @Test
    void articleNamesItsPublishedTranslationsByLanguage() {
        Response french = published("fr", null);
        Response english = published("en", french.path("id"));
        Response german = published("de", french.path("id"));
        shown(french)
                .then()
                .body("translations.locale", contains("de", "en"))
                .body("translations.slug", contains(german.<String>path("slug"), english.path("slug")));
        shown(english).then().body("translations.locale", contains("de", "fr"));
        reader().get("/v1/articles?ids=" + french.path("id") + "," + german.path("id") + "&sort=title")
                .then()
                .body("items", hasSize(2))
                .body("items[0].translations", hasSize(2))
                .body("items[1].translations", hasSize(2));
    }

    @Test
    void articleOfItsOwnHasNoTranslations() {
        shown(published("fr", null)).then().body("translations", empty());
    }

    @Test
    void draftTranslationLeavesNoTraceAndGoesWithUnpublish() {
        Response french = published("fr", null);
        String before = shown(french).asString();
        Response draft = Articles.created(input("en", french.path("id")));
        assertThat(shown(french).asString()).isEqualTo(before);
        Articles.act(Articles.pathOf(draft), "publish").then().statusCode(200);
        shown(french).then().body("translations.slug", contains(draft.<String>path("slug")));
        Articles.act(Articles.pathOf(draft), "unpublish").then().statusCode(200);
        assertThat(shown(french).asString()).isEqualTo(before);
    }

    @Test
    void groupChangesForReadersAtPublishOnly() {
        Response french = published("fr", null);
        Response english = published("en", null);
        Articles.patch(Articles.pathOf(english), "*", "{\"translationGroupId\":\"" + french.path("id") + "\"}")
                .then()
                .statusCode(200);
        shown(french).then().body("translations", empty());
        Articles.act(Articles.pathOf(english), "publish").then().statusCode(200);
        shown(french).then().body("translations.slug", contains(english.<String>path("slug")));
    }

    @Test
    void fieldsRestrictsToTranslations() {
        Response french = published("fr", null);
        published("en", french.path("id"));
        Response only = reader().get("/v1/articles/" + french.path("slug") + "?fields=translations");
        only.then().body("size()", equalTo(1)).body("translations.locale", contains("en"));
    }

    private static Response shown(Response article) {
        return reader().get("/v1/articles/" + article.path("slug"));
    }

    private static Response published(String locale, @Nullable String group) {
        return Articles.published(input(locale, group));
    }

    private static Map<String, Object> input(String locale, @Nullable String group) {
        Map<String, Object> input = Articles.input(unique("Told in " + locale));
        input.put("locale", locale);
        input.put("translationGroupId", group);
        return input;
    }
}
