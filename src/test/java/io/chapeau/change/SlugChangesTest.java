package io.chapeau.change;

import static io.chapeau.change.ChangeType.ARTICLE_CHANGED;
import static io.chapeau.change.ChangeType.ARTICLE_SLUGS_CHANGED;
import static io.chapeau.change.ChangeType.ARTICLE_UPDATED;
import static io.chapeau.change.ChangeType.CATEGORY_SLUGS_CHANGED;
import static io.chapeau.change.ChangeType.CATEGORY_UPDATED;
import static io.chapeau.change.ChangeType.TAG_SLUGS_CHANGED;
import static io.chapeau.change.NumberedChanges.facts;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every answer of a slug that changes for readers is told by a change of the entity that it leads to, or led to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SlugChangesTest {

    @Inject
    NumberedChanges log;

    private final String old = unique("told").replace(' ', '-');

    @Test
    void addedAndForgottenSlugsOfWhatReadersSeeConcernThem() {
        String path = Articles.pathOf(Articles.published(Articles.input(unique("Told"))));
        facts(log.during(() -> add(path))).containsExactly(tuple(ARTICLE_SLUGS_CHANGED, ARTICLE_SLUGS_CHANGED));
        assertThat(log.during(() -> add(path))).isEmpty();
        facts(log.during(
                        () -> as("editor").delete(path + "/slugs/" + old).then().statusCode(204)))
                .containsExactly(tuple(ARTICLE_SLUGS_CHANGED, ARTICLE_SLUGS_CHANGED));
    }

    @Test
    void slugsOfWhatReadersDoNotSeeAreNoneOfTheirBusiness() {
        String path =
                created("/v1/management/tags", Map.of("name", unique("Told"))).header("Location");
        facts(log.during(() -> add(path))).containsExactly(tuple(TAG_SLUGS_CHANGED, null));
    }

    @Test
    void takenSlugIsToldOfBothWithThePublishOfItsTaker() {
        add(Articles.pathOf(Articles.published(Articles.input(unique("Told")))));
        String taker = Articles.pathOf(Articles.published(Articles.input(unique("Told"))));
        facts(log.during(() -> take(taker))).containsExactly(tuple(ARTICLE_CHANGED, null));
        facts(log.during(() -> Articles.act(taker, "publish").then().statusCode(200)))
                .containsExactly(
                        tuple(ARTICLE_UPDATED, ARTICLE_UPDATED), tuple(ARTICLE_SLUGS_CHANGED, ARTICLE_SLUGS_CHANGED));
    }

    @Test
    void slugThatACategoryTakesIsToldOfBothAtOnce() {
        String categories = "/v1/management/categories";
        String owner = created(categories, Map.of("name", unique("Told"))).header("Location");
        facts(log.during(() -> add(owner))).containsExactly(tuple(CATEGORY_SLUGS_CHANGED, CATEGORY_SLUGS_CHANGED));
        String taker = created(categories, Map.of("name", unique("Told"))).header("Location");
        facts(log.during(() -> take(taker)))
                .containsExactly(
                        tuple(CATEGORY_SLUGS_CHANGED, CATEGORY_SLUGS_CHANGED),
                        tuple(CATEGORY_UPDATED, CATEGORY_UPDATED));
    }

    private void add(String path) {
        as("editor").put(path + "/slugs/" + old).then().statusCode(200);
    }

    private void take(String path) {
        Articles.patch(path + "?takeOver=true", "*", "{\"slug\":\"" + old + "\"}")
                .then()
                .statusCode(200);
    }
}
