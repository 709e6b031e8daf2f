package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.unique;
import static io.chapeau.testing.Batches.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Batches;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A slug that readers reached under its new owner is lost to the former one for good, also when readers see nothing of
 * the new owner after all.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LostSlugTest {

    @Inject
    NumberedChanges log;

    private final String slug = unique("lost").replace(' ', '-');
    private final String later = unique("lost-later").replace(' ', '-');

    @Test
    void formerOwnerOfASlugIsForgottenWhenItsTakerIsPublishedAndUnpublishedAtOnce() {
        String owner = Articles.pathOf(Articles.published(articleInput(slug)));
        rename(owner, later);
        Articles.act(owner, "publish").then().statusCode(200);
        String taker = taker("articles", articleInput(slug));
        remember("/v1/articles/" + slug);
        atomic(List.of(operation("POST", taker + "/publish", null), operation("POST", taker + "/unpublish", null)));
        assertThat(Reading.hot("/v1/articles/" + slug, Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"authors, authorIds", "tags, tagIds"})
    void formerOwnerIsForgottenWhenItsTakerIsShownAndHiddenAtOnce(String kind, String links) {
        String article = Articles.pathOf(Articles.created(linkedInput(links, hiddenTaker(kind, links))));
        atomic(List.of(operation("POST", article + "/publish", null), operation("POST", article + "/unpublish", null)));
        assertThat(Reading.hot("/v1/" + kind + "/" + slug, Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"authors, authorIds", "tags, tagIds"})
    void formerOwnerIsForgottenWhenAnArticleLinksItsTakerAndNoMoreAtOnce(String kind, String links) {
        String article = Articles.pathOf(Articles.created(linkedInput(links, hiddenTaker(kind, links))));
        atomic(List.of(
                operation("POST", article + "/publish", null),
                operation("PATCH", article, Map.of(links, List.of())),
                operation("POST", article + "/publish", null)));
        assertThat(Reading.hot("/v1/" + kind + "/" + slug, Map.of()).status()).isEqualTo(404);
    }

    /** An entity that has taken the slug, where readers are still led to the one that had it; memory knows that. */
    private String hiddenTaker(String kind, String links) {
        String owner = as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("Lost"), "slug", slug))
                .post("/v1/management/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Articles.published(linkedInput(links, owner));
        rename("/v1/management/" + kind + "/" + owner, later);
        String taker = taker(kind, Map.of("name", unique("Lost"), "slug", slug));
        remember("/v1/" + kind + "/" + slug);
        return taker.substring(taker.lastIndexOf('/') + 1);
    }

    /** Nothing of what came before is still to be applied, so that only what follows can touch the answer. */
    private void remember(String address) {
        log.settledHead();
        assertThat(Reading.hot(address, Map.of()).status()).isEqualTo(308);
    }

    private static String taker(String kind, Map<String, ?> input) {
        return as("editor")
                .contentType(ContentType.JSON)
                .queryParam("takeOver", true)
                .body(input)
                .post("/v1/management/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void rename(String path, String slug) {
        patch(path, "*", "{\"slug\":\"" + slug + "\"}").then().statusCode(200);
    }

    private static void atomic(List<Map<String, Object>> operations) {
        Batches.atomic(operations).then().statusCode(200);
    }

    private static Map<String, Object> articleInput(String slug) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Lost")));
        input.put("slug", slug);
        return input;
    }

    private static Map<String, Object> linkedInput(String links, String id) {
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Linked")));
        input.put(links, List.of(id));
        return input;
    }
}
