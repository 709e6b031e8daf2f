package io.chapeau.management.slug;

import static io.chapeau.management.slug.Kind.fresh;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The slugs that an entity has and had: what editors see of them, add and forget. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlugHistoryTest {

    @ParameterizedTest
    @EnumSource
    void everySlugIsListedWithWhatItIs(Kind kind) {
        String former = fresh("listed");
        String id = kind.shown(former);
        assertThat(kind.states(id)).isEqualTo(Map.of(former, "current"));
        String current = fresh("listed");
        kind.move(id, current);
        assertThat(kind.states(id)).isEqualTo(Map.of(former, "former", current, "current"));
        as("integrator").get(kind.slugs(id)).then().statusCode(200).body("items[0].since", notNullValue());
        as("editor").get(kind.slugs(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void listTellsWhatReadersSeeFromWhatTheWorkingCopyHas() {
        String shown = fresh("listed");
        String id = Kind.ARTICLE.hidden(shown);
        assertThat(Kind.ARTICLE.states(id)).isEqualTo(Map.of(shown, "working"));
        Kind.ARTICLE.show(id);
        String next = fresh("listed");
        Kind.ARTICLE.rename(id, next, false).then().statusCode(200);
        assertThat(Kind.ARTICLE.states(id)).isEqualTo(Map.of(shown, "published", next, "working"));
        Articles.act(Kind.ARTICLE.path(id), "unpublish").then().statusCode(200);
        assertThat(Kind.ARTICLE.states(id)).isEqualTo(Map.of(shown, "former", next, "working"));
    }

    @Test
    void longListHasPagesInBothOrders() {
        String id = Kind.TAG.hidden(fresh("paged"));
        for (String slug : List.of(fresh("paged"), fresh("paged"))) {
            Kind.TAG.add(id, slug, false).then().statusCode(200);
        }
        String next = as("editor")
                .get(Kind.TAG.slugs(id) + "?limit=2&sort=-slug&total=true")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(3))
                .extract()
                .path("page.next");
        as("editor")
                .get(Kind.TAG.slugs(id) + "?limit=2&sort=-slug&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("page.next", nullValue());
    }

    @ParameterizedTest
    @EnumSource
    void addedSlugLeadsReadersThereInOneHop(Kind kind) {
        String current = fresh("new");
        String id = kind.shown(current);
        String etag = as("editor").get(kind.path(id)).header("ETag");
        String old = fresh("old");
        kind.add(id, old, false)
                .then()
                .statusCode(200)
                .body("slug", equalTo(old))
                .body("state", equalTo("former"))
                .body("takenFrom", nullValue());
        reader().get(kind.address(old))
                .then()
                .statusCode(308)
                .header("Location", equalTo(kind.address(current)))
                .header("Cache-Control", containsString("no-cache"));
        as("editor").get(kind.path(id)).then().header("ETag", equalTo(etag));
        String later = fresh("later");
        kind.move(id, later);
        assertThat(kind.seen(old)).isEqualTo(later);
        assertThat(kind.seen(current)).isEqualTo(later);
    }

    @ParameterizedTest
    @EnumSource
    void addingWhatLeadsThereAlreadyChangesNothing(Kind kind) {
        String current = fresh("same");
        String id = kind.shown(current);
        kind.add(id, current, false).then().statusCode(200).body("state", equalTo("current"));
        String old = fresh("same");
        String since = kind.add(id, old, false).then().statusCode(200).extract().path("since");
        kind.add(id, old, false)
                .then()
                .statusCode(200)
                .body("state", equalTo("former"))
                .body("since", equalTo(since));
    }

    @Test
    void slugThatNobodyCanHaveIsRefused() {
        String id = Kind.TAG.hidden(fresh("form"));
        for (String slug : List.of("Old", "a--b", "%C3%A9t%C3%A9", "a".repeat(121), UUID.randomUUID() + "")) {
            as("editor")
                    .urlEncodingEnabled(false)
                    .put(Kind.TAG.slugs(id) + "/" + slug)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("slug"));
            as("editor")
                    .urlEncodingEnabled(false)
                    .delete(Kind.TAG.slugs(id) + "/" + slug)
                    .then()
                    .statusCode(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgottenSlugLeadsNowhereAndIsFree(Kind kind) {
        String former = fresh("lost");
        String current = fresh("kept");
        String id = kind.shown(former);
        kind.move(id, current);
        assertThat(kind.seen(former)).isEqualTo(current);
        kind.forget(id, former).then().statusCode(204);
        assertThat(kind.seen(former)).isEqualTo("nowhere");
        assertThat(kind.states(id)).isEqualTo(Map.of(current, "current"));
        kind.forget(id, former).then().statusCode(404);
        String other = kind.shown(former);
        assertThat(kind.seen(former)).isEqualTo(former);
        kind.forget(id, former).then().statusCode(404);
        assertThat(kind.states(other)).isEqualTo(Map.of(former, "current"));
    }

    @ParameterizedTest
    @EnumSource
    void slugInUseCannotBeForgotten(Kind kind) {
        String current = fresh("used");
        String id = kind.shown(current);
        kind.forget(id, current)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("inUse"))
                .body("detail", containsString("working copy"));
        assertThat(kind.seen(current)).isEqualTo(current);
    }

    @Test
    void slugUnderWhichReadersSeeAnArticleCannotBeForgotten() {
        String shown = fresh("seen");
        String id = Kind.ARTICLE.shown(shown);
        Kind.ARTICLE.rename(id, fresh("next"), false).then().statusCode(200);
        Kind.ARTICLE.forget(id, shown).then().statusCode(409).body("detail", containsString("next publish"));
        assertThat(Kind.ARTICLE.seen(shown)).isEqualTo(shown);
    }

    @Test
    void writerReadsTheSlugsOfItsOwnArticlesOnly() {
        String foreign = Kind.ARTICLE.hidden(fresh("foreign"));
        as("writer").get(Kind.ARTICLE.slugs(foreign)).then().statusCode(404);
        String own = as("writer")
                .contentType(ContentType.JSON)
                .body(Articles.input(fresh("own")))
                .post(Articles.PATH)
                .path("id");
        as("writer").get(Kind.ARTICLE.slugs(own)).then().statusCode(200).body("items.size()", equalTo(1));
        as("writer").put(Kind.ARTICLE.slugs(own) + "/" + fresh("own")).then().statusCode(403);
    }

    @Test
    void slugsOfWhatIsFrozenStay() {
        String id = Kind.ARTICLE.hidden(fresh("frozen"));
        String old = fresh("frozen");
        Kind.ARTICLE.add(id, old, false).then().statusCode(200);
        Articles.act(Kind.ARTICLE.path(id), "archive").then().statusCode(200);
        Kind.ARTICLE.add(id, fresh("frozen"), false).then().statusCode(409);
        Kind.ARTICLE.forget(id, old).then().statusCode(409);
        Articles.act(Kind.ARTICLE.path(id), "unarchive").then().statusCode(200);
        Articles.trashed(Kind.ARTICLE.path(id)).then().statusCode(204);
        Kind.ARTICLE.forget(id, old).then().statusCode(409);
    }
}
