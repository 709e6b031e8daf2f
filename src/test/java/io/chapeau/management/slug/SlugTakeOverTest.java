package io.chapeau.management.slug;

import static io.chapeau.management.slug.Kind.fresh;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A former slug that another entity takes: who has it, and whom readers see under it when. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlugTakeOverTest {

    private static final Kind ARTICLE = Kind.ARTICLE;

    private final String former = fresh("former");
    private final String current = fresh("current");

    /** An entity with a former slug, seen by readers. */
    private String moved(Kind kind) {
        String id = kind.shown(former);
        kind.move(id, current);
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void conflictTellsAFormerSlugFromOneInUse(Kind kind) {
        String owner = moved(kind);
        String other = kind.hidden(fresh("other"));
        for (Response refused : List.of(kind.create(former, false), kind.rename(other, former, false))) {
            refused.then()
                    .statusCode(409)
                    .body("errors[0].pointer", equalTo("/slug"))
                    .body("errors[0].code", equalTo("formerSlug"))
                    .body("errors[0].detail", containsString(kind.path(owner)))
                    .body("errors[0].detail", containsString("takeOver=true"));
        }
        kind.add(other, former, false)
                .then()
                .statusCode(409)
                .body("errors[0].parameter", equalTo("slug"))
                .body("errors[0].code", equalTo("formerSlug"));
        for (Response refused : List.of(
                kind.create(current, true), kind.rename(other, current, true), kind.add(other, current, true))) {
            refused.then()
                    .statusCode(409)
                    .body("errors[0].code", equalTo("taken"))
                    .body("errors[0].detail", containsString(kind.path(owner)));
        }
        assertThat(kind.seen(former)).isEqualTo(current);
    }

    @ParameterizedTest
    @EnumSource
    void takerThatReadersSeeHasTheSlugForGood(Kind kind) {
        String owner = moved(kind);
        String taker = kind.shown(fresh("taker"));
        kind.rename(taker, former, true).then().statusCode(200).body("slug", equalTo(former));
        kind.show(taker);
        assertThat(kind.seen(former)).isEqualTo(former);
        assertThat(kind.seen(current)).isEqualTo(current);
        assertThat(kind.states(taker)).containsEntry(former, "current");
        assertThat(kind.states(owner)).isEqualTo(Map.of(current, "current"));

        String later = fresh("later");
        kind.move(taker, later);
        assertThat(kind.seen(former)).isEqualTo(later);
        kind.rename(owner, former, false).then().statusCode(409).body("errors[0].code", equalTo("formerSlug"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CATEGORY", "COLLECTION"})
    void readersAreLedToTheFormerOwnerUntilTheySeeTheTaker(Kind kind) {
        String owner = moved(kind);
        String taker =
                kind.create(former, true).then().statusCode(201).extract().path("id");
        assertThat(kind.seen(former)).isEqualTo(current);
        as("editor")
                .get(kind.slugs(taker))
                .then()
                .body("items[0].state", equalTo("working"))
                .body("items[0].takenFrom", equalTo(owner));
        as("editor")
                .get(kind.slugs(owner))
                .then()
                .body("items.findAll { it.slug == '" + former + "' }", hasItem(hasEntry("takenBy", taker)));
        assertThat(kind.states(owner)).containsEntry(former, "former");
        kind.rename(owner, former, true).then().statusCode(409).body("errors[0].code", equalTo("taken"));

        kind.show(taker);
        assertThat(kind.seen(former)).isEqualTo(former);
        assertThat(kind.states(owner)).doesNotContainKey(former);
    }

    @ParameterizedTest
    @EnumSource(names = {"CATEGORY", "COLLECTION"})
    void whatReadersAlwaysSeeHasTheSlugAtOnce(Kind kind) {
        moved(kind);
        kind.create(former, true).then().statusCode(201);
        assertThat(kind.seen(former)).isEqualTo(former);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CATEGORY", "COLLECTION"})
    void slugGoesBackWhenItsTakerIsRenamedBeforeReadersSawItThere(Kind kind) {
        String owner = moved(kind);
        String since = since(kind, owner);
        String taker = kind.hidden(fresh("taker"));
        kind.rename(taker, former, true).then().statusCode(200);
        String other = fresh("other");
        kind.rename(taker, other, false).then().statusCode(200);
        kind.show(taker);
        assertThat(kind.seen(former)).isEqualTo(current);
        assertThat(kind.states(taker)).doesNotContainKey(former);
        assertThat(since(kind, owner)).isEqualTo(since);
        kind.rename(owner, former, false).then().statusCode(200);
    }

    private String since(Kind kind, String id) {
        return as("editor").get(kind.slugs(id)).path("items.find { it.slug == '" + former + "' }.since");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CATEGORY", "COLLECTION"})
    void slugGoesBackWhenItsTakerIsGoneBeforeReadersSawItThere(Kind kind) {
        String owner = moved(kind);
        String taker =
                kind.create(former, true).then().statusCode(201).extract().path("id");
        as("editor").header("If-Match", "*").delete(kind.path(taker)).then().statusCode(204);
        assertThat(kind.seen(former)).isEqualTo(current);
        if (kind == ARTICLE) {
            Articles.act(kind.path(taker), "purge").then().statusCode(204);
        }
        assertThat(kind.seen(former)).isEqualTo(current);
        kind.rename(owner, former, false).then().statusCode(200);
    }

    @Test
    void slugOfAnOwnerThatIsGoneLeadsNowhereUntilReadersSeeTheTaker() {
        String owner = moved(ARTICLE);
        String taker =
                ARTICLE.create(former, true).then().statusCode(201).extract().path("id");
        Articles.trashed(ARTICLE.path(owner)).then().statusCode(204);
        Articles.act(ARTICLE.path(owner), "purge").then().statusCode(204);
        assertThat(ARTICLE.seen(former)).isEqualTo("nowhere");
        ARTICLE.show(taker);
        assertThat(ARTICLE.seen(former)).isEqualTo(former);
    }

    @Test
    void slugGoesBackToNobodyWhenItsOwnerIsGone() {
        String owner = moved(ARTICLE);
        String taker =
                ARTICLE.create(former, true).then().statusCode(201).extract().path("id");
        Articles.trashed(ARTICLE.path(owner)).then().statusCode(204);
        Articles.act(ARTICLE.path(owner), "purge").then().statusCode(204);
        ARTICLE.rename(taker, fresh("other"), false).then().statusCode(200);
        ARTICLE.create(former, false).then().statusCode(201);
    }

    @Test
    void ownerCanForgetWhatWasTakenFromIt() {
        String owner = moved(ARTICLE);
        String taker =
                ARTICLE.create(former, true).then().statusCode(201).extract().path("id");
        ARTICLE.forget(owner, former).then().statusCode(204);
        assertThat(ARTICLE.seen(former)).isEqualTo("nowhere");
        assertThat(ARTICLE.states(taker)).isEqualTo(Map.of(former, "working"));
        ARTICLE.show(taker);
        assertThat(ARTICLE.seen(former)).isEqualTo(former);
    }

    @Test
    void commentsAndChecksGoWhereReadersAreLed() {
        moved(ARTICLE);
        ARTICLE.create(former, true).then().statusCode(201);
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Noé", "authorEmail", "noe@example.org", "text", "I live next to it."))
                .post(ARTICLE.address(former) + "/comments")
                .then()
                .statusCode(202);
        String linking = Articles.created(Articles.input("Links", "See [there](/news/" + former + ")."))
                .header("Location");
        as("editor")
                .header("If-Match", "*")
                .post(linking + "/publish?dryRun=true")
                .then()
                .statusCode(200)
                .body("checks.warnings.code", not(hasItem("unpublishedLink")));
    }

    @Test
    void takerThatReadersSeeUnderItsOldSlugTakesWithItsNextPublish() {
        moved(ARTICLE);
        String shown = fresh("taker");
        String taker = ARTICLE.shown(shown);
        ARTICLE.rename(taker, former, true).then().statusCode(200);
        assertThat(ARTICLE.seen(former)).isEqualTo(current);
        assertThat(ARTICLE.seen(shown)).isEqualTo(shown);
        ARTICLE.show(taker);
        assertThat(ARTICLE.seen(former)).isEqualTo(former);
        assertThat(ARTICLE.seen(shown)).isEqualTo(former);
    }

    @Test
    void slugUnderWhichReadersSeeAnArticleCannotBeTaken() {
        String owner = ARTICLE.shown(former);
        ARTICLE.rename(owner, current, false).then().statusCode(200);
        ARTICLE.create(former, true)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("taken"))
                .body("detail", containsString("next publish"));
    }

    @Test
    void slugThatAPlanBringsBackCannotBeTaken() {
        String owner = moved(ARTICLE);
        as("editor")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("publishAt", "2999-01-01T00:00:00Z", "revision", 1))
                .put(ARTICLE.path(owner) + "/schedule")
                .then()
                .statusCode(200);
        ARTICLE.create(former, true)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("taken"))
                .body("detail", containsString("2999-01-01"));
        ARTICLE.forget(owner, former).then().statusCode(409);
        as("editor")
                .header("If-Match", "*")
                .delete(ARTICLE.path(owner) + "/schedule")
                .then()
                .statusCode(200);
        ARTICLE.create(former, true).then().statusCode(201);
    }

    @Test
    void writerTakesSlugsOfItsOwnArticlesOnly() {
        moved(ARTICLE);
        Map<String, Object> input = Articles.input("Taken");
        input.put("slug", former);
        as("writer")
                .contentType(ContentType.JSON)
                .body(input)
                .post(Articles.PATH + "?takeOver=true")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("taken"))
                .body("detail", containsString("an editor can"));
    }

    @Test
    void restoredRevisionTakesItsSlugBackDeliberately() {
        String owner = moved(ARTICLE);
        String taker = ARTICLE.shown(fresh("taker"));
        ARTICLE.rename(taker, former, true).then().statusCode(200);
        ARTICLE.show(taker);
        ARTICLE.move(taker, fresh("later"));
        as("editor")
                .header("If-Match", "*")
                .post(ARTICLE.path(owner) + "/publish?revision=1")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("formerSlug"))
                .body("detail", containsString("Restore that revision with takeOver=true"));
        String restore = ARTICLE.path(owner) + "/revisions/1/restore";
        as("editor").header("If-Match", "*").post(restore).then().statusCode(409);
        as("editor")
                .header("If-Match", "*")
                .post(restore + "?takeOver=true")
                .then()
                .statusCode(200)
                .body("slug", equalTo(former));
        ARTICLE.show(owner);
        assertThat(ARTICLE.seen(former)).isEqualTo(former);
        assertThat(ARTICLE.seen(current)).isEqualTo(former);
    }

    @Test
    void putAndTrialTakeOverToo() {
        moved(ARTICLE);
        String taker = ARTICLE.hidden(fresh("taker"));
        Map<String, Object> input = Articles.input("Taken");
        input.put("slug", former);
        Api.put(ARTICLE.path(taker) + "?takeOver=true&dryRun=true", "*", input)
                .then()
                .statusCode(200)
                .body("slug", equalTo(former));
        assertThat(ARTICLE.states(taker)).doesNotContainKey(former);
        Api.put(ARTICLE.path(taker) + "?takeOver=true&note=taken", "*", input)
                .then()
                .statusCode(200);
        assertThat(ARTICLE.states(taker)).containsEntry(former, "working");
    }

    @ParameterizedTest
    @EnumSource
    void addedSlugIsTakenAtOnceAndOnlyForWhatReadersSee(Kind kind) {
        String owner = moved(kind);
        if (!kind.isAlwaysSeen()) {
            kind.add(kind.hidden(fresh("hidden")), former, true)
                    .then()
                    .statusCode(409)
                    .body("errors[0].code", equalTo("notShown"));
            assertThat(kind.seen(former)).isEqualTo(current);
        }
        String shown = fresh("taker");
        String taker = kind.shown(shown);
        kind.add(taker, former, true).then().statusCode(200).body("state", equalTo("former"));
        assertThat(kind.seen(former)).isEqualTo(shown);
        assertThat(kind.states(owner)).doesNotContainKey(former);
    }

    @ParameterizedTest
    @EnumSource
    void chainOfRenamesIsOneHop(Kind kind) {
        String id = moved(kind);
        String last = fresh("last");
        kind.move(id, last);
        assertThat(kind.seen(former)).isEqualTo(last);
        assertThat(kind.seen(current)).isEqualTo(last);
        kind.move(id, former);
        assertThat(kind.seen(former)).isEqualTo(former);
        assertThat(kind.seen(last)).isEqualTo(former);
    }

    @ParameterizedTest
    @EnumSource
    void ofTakersAtTheSameMomentOneWins(Kind kind) throws Exception {
        moved(kind);
        List<String> takers = List.of(kind.hidden(fresh("a")), kind.hidden(fresh("b")), kind.hidden(fresh("c")));
        List<Integer> statuses = AtOnce.times(
                3, number -> kind.rename(takers.get(number), former, true).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    }
}
