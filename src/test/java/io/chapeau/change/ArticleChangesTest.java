package io.chapeau.change;

import static io.chapeau.change.ChangeType.ARTICLE_APPROVED;
import static io.chapeau.change.ChangeType.ARTICLE_ARCHIVED;
import static io.chapeau.change.ChangeType.ARTICLE_CHANGED;
import static io.chapeau.change.ChangeType.ARTICLE_CHANGES_REQUESTED;
import static io.chapeau.change.ChangeType.ARTICLE_CREATED;
import static io.chapeau.change.ChangeType.ARTICLE_DELETED;
import static io.chapeau.change.ChangeType.ARTICLE_PUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_RESTORED;
import static io.chapeau.change.ChangeType.ARTICLE_SUBMITTED;
import static io.chapeau.change.ChangeType.ARTICLE_UNARCHIVED;
import static io.chapeau.change.ChangeType.ARTICLE_UNPUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_UPDATED;
import static io.chapeau.change.ChangeType.ARTICLE_WITHDRAWN;
import static io.chapeau.change.ChangeType.AUTHOR_HIDDEN;
import static io.chapeau.change.ChangeType.AUTHOR_SHOWN;
import static io.chapeau.change.ChangeType.TAG_HIDDEN;
import static io.chapeau.change.ChangeType.TAG_SHOWN;
import static io.chapeau.change.NumberedChanges.facts;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ArticleChangesTest {

    @Inject
    NumberedChanges log;

    private final Map<String, Object> input = Articles.input(unique("Logged"));

    @Test
    void draftIsLoggedForEditorsAlone() {
        List<Change> changes = log.during(() -> Articles.created(input));
        facts(changes).containsExactly(tuple(ARTICLE_CREATED, null));
        Change created = changes.getFirst();
        assertThat(created.version()).isZero();
        assertThat(log.publicRows(List.of(created.entityId()))).isEmpty();
    }

    @Test
    void everyStepOfAnArticleIsOneChange() {
        String path = Articles.created(input).header("Location");
        facts(log.during(() -> Articles.patch(path, "*", "{\"title\":\"Edited\"}")))
                .containsExactly(tuple(ARTICLE_CHANGED, null));
        facts(log.during(() -> Articles.act(path, "publish")))
                .containsExactly(tuple(ARTICLE_PUBLISHED, ARTICLE_PUBLISHED));
        facts(log.during(() -> Articles.patch(path, "*", "{\"title\":\"Edited again\"}")))
                .containsExactly(tuple(ARTICLE_CHANGED, null));
        facts(log.during(() -> Articles.act(path, "publish"))).containsExactly(tuple(ARTICLE_UPDATED, ARTICLE_UPDATED));
        facts(log.during(() -> Articles.act(path, "unpublish")))
                .containsExactly(tuple(ARTICLE_UNPUBLISHED, ARTICLE_UNPUBLISHED));
        facts(log.during(() -> Articles.trashed(path))).containsExactly(tuple(ARTICLE_DELETED, null));
        facts(log.during(() -> Articles.act(path, "restore"))).containsExactly(tuple(ARTICLE_RESTORED, null));
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(log.publicRows(List.of(id)))
                .containsExactly("article.published " + id, "article.updated " + id, "article.unpublished " + id);
    }

    @Test
    void stepsOfTheReviewAndTheArchiveAreLoggedForEditorsAlone() {
        String path = Articles.published(input).path("id");
        String article = Articles.PATH + "/" + path;
        Articles.patch(article, "*", "{\"title\":\"To be checked\"}").then().statusCode(200);
        facts(log.during(() -> Articles.act(article, "submit"))).containsExactly(tuple(ARTICLE_SUBMITTED, null));
        facts(log.during(() -> Articles.act(article, "withdraw"))).containsExactly(tuple(ARTICLE_WITHDRAWN, null));
        Articles.act(article, "submit").then().statusCode(200);
        facts(log.during(() -> as("editor")
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body(Map.of("note", "Who says so?"))
                        .post(article + "/request-changes")))
                .containsExactly(tuple(ARTICLE_CHANGES_REQUESTED, null));
        facts(log.during(() -> Articles.act(article, "approve"))).containsExactly(tuple(ARTICLE_APPROVED, null));
        assertThat(log.during(() -> Articles.act(article, "approve"))).isEmpty();
        facts(log.during(() -> Articles.act(article, "archive"))).containsExactly(tuple(ARTICLE_ARCHIVED, null));
        facts(log.during(() -> Articles.act(article, "unarchive"))).containsExactly(tuple(ARTICLE_UNARCHIVED, null));
    }

    @Test
    void trashOfAPublishedArticleIsOneChangeThatReadersKnowAsUnpublished() {
        Response article = Articles.published(input);
        facts(log.during(() -> Articles.trashed(Articles.pathOf(article))))
                .containsExactly(tuple(ARTICLE_DELETED, ARTICLE_UNPUBLISHED));
    }

    @Test
    void changeCarriesTheVersionOfTheAnswer() {
        Response article = Articles.created(input);
        String path = Articles.pathOf(article);
        Change published = log.during(() -> Articles.act(path, "publish")).getFirst();
        Response current = as("editor").get(path);
        assertThat(published.entityId()).hasToString(article.path("id"));
        assertThat(published.version()).isEqualTo(current.<Integer>path("version"));
    }

    @Test
    void whatChangesNothingIsNotLogged() {
        Response article = Articles.published(input);
        String path = Articles.pathOf(article);
        assertThat(log.during(() -> {
                    Articles.act(path, "publish").then().statusCode(200);
                    Articles.act(path, "restore").then().statusCode(200);
                    Articles.put(path, "*", article.jsonPath().getMap(""))
                            .then()
                            .statusCode(200);
                    Articles.act(path, "unpublish").then().statusCode(200);
                }))
                .hasSize(1);
        assertThat(log.during(() -> {
                    Articles.act(path, "unpublish").then().statusCode(200);
                    Articles.trashed(path).then().statusCode(204);
                    Articles.trashed(path).then().statusCode(204);
                }))
                .hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotLogged() {
        String path = Articles.created(input).header("Location");
        assertThat(log.during(() -> {
                    Articles.patch(path, "\"99\"", "{\"title\":\"Stale\"}")
                            .then()
                            .statusCode(412);
                    Articles.patch(path, "*", "{\"slug\":\"NO\"}").then().statusCode(422);
                }))
                .isEmpty();
    }

    @Test
    void changeOfLinksAloneIsLogged() {
        String path = Articles.created(input).header("Location");
        String tag = Articles.link("tags", unique("Linked"));
        facts(log.during(() -> Articles.patch(path, "*", "{\"tagIds\":[\"" + tag + "\"]}")))
                .containsExactly(tuple(ARTICLE_CHANGED, null));
    }

    @Test
    void authorsAndTagsAppearAndVanishWithTheirOnlyArticle() {
        String author = Articles.link("authors", unique("Ada"));
        String tag = Articles.link("tags", unique("Sea"));
        input.put("authorIds", List.of(author));
        input.put("tagIds", List.of(tag));
        Response article = Articles.created(input);
        String path = article.header("Location");
        List<Change> publish = log.during(() -> Articles.act(path, "publish"));
        facts(publish)
                .containsExactlyInAnyOrder(
                        tuple(ARTICLE_PUBLISHED, ARTICLE_PUBLISHED),
                        tuple(AUTHOR_SHOWN, AUTHOR_SHOWN),
                        tuple(TAG_SHOWN, TAG_SHOWN));
        assertThat(publish.getFirst().related())
                .extracting(UUID::toString)
                .containsExactlyInAnyOrder(author, tag, article.path("translationGroupId"));
        facts(log.during(() -> Articles.act(path, "unpublish")))
                .containsExactlyInAnyOrder(
                        tuple(ARTICLE_UNPUBLISHED, ARTICLE_UNPUBLISHED),
                        tuple(AUTHOR_HIDDEN, AUTHOR_HIDDEN),
                        tuple(TAG_HIDDEN, TAG_HIDDEN));
    }

    @Test
    void authorOfSeveralPublishedArticlesAppearsOnceAndVanishesWithTheLast() {
        String author = Articles.link("authors", unique("Bo"));
        input.put("authorIds", List.of(author));
        String first = Articles.pathOf(Articles.published(input));
        input.put("title", unique("Second"));
        String second = Articles.created(input).header("Location");
        facts(log.during(() -> Articles.act(second, "publish")))
                .containsExactly(tuple(ARTICLE_PUBLISHED, ARTICLE_PUBLISHED));
        facts(log.during(() -> Articles.trashed(first))).containsExactly(tuple(ARTICLE_DELETED, ARTICLE_UNPUBLISHED));
        Articles.patch(second, "*", "{\"authorIds\":[]}").then().statusCode(200);
        facts(log.during(() -> Articles.act(second, "publish")))
                .containsExactlyInAnyOrder(
                        tuple(ARTICLE_UPDATED, ARTICLE_UPDATED), tuple(AUTHOR_HIDDEN, AUTHOR_HIDDEN));
    }
}
