package io.chapeau.management.article.schedule;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ScheduleTest {

    private static final int DUE = 25;

    @Inject
    Clock clock;

    @Inject
    NumberedChanges log;

    private final List<String> made = new ArrayList<>();

    /** What was done at a later time would come first in the lists of other tests. */
    @AfterEach
    void leaveNothing() {
        made.forEach(path -> as("editor").header("If-Match", "*").delete(path));
        time().setBack();
    }

    @Test
    void planIsShownAndLeavesTheEtag() {
        String path = article("Planned");
        planned(path, Map.of("publishAt", "2999-12-24T18:00[Europe/Paris]", "unpublishAt", "2999-12-31T00:00:00Z"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("schedule.publishAt", equalTo("2999-12-24T17:00:00Z"))
                .body("schedule.publishZone", equalTo("Europe/Paris"))
                .body("schedule.unpublishAt", equalTo("2999-12-31T00:00:00Z"))
                .body("schedule.failure", nullValue());
        planned(path, Map.of("publishAt", "2999-12-25T18:00:00Z"))
                .then()
                .body("schedule.publishAt", equalTo("2999-12-25T18:00:00Z"))
                .body("schedule.unpublishAt", nullValue());
        as("editor")
                .get("/v1/management/schedules?article=" + idOf(path))
                .then()
                .statusCode(200)
                .body("items.state", contains("cancelled", "planned", "cancelled"))
                .body("items.action", contains("publish", "publish", "unpublish"));
        as("editor")
                .header("If-Match", "*")
                .delete(path + "/schedule")
                .then()
                .statusCode(200)
                .body("schedule", nullValue());
    }

    @Test
    void everythingWrongWithAPlanIsNamedAtOnce() {
        String path = article("Badly planned");
        planned(path, Map.of("publishAt", "2001-01-01T00:00:00Z", "unpublishAt", "2999-02-30T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/publishAt", "/unpublishAt"))
                .body("errors.code", contains("past", "time"));
        planned(path, Map.of("publishAt", "2999-01-02T00:00:00Z", "unpublishAt", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("order"));
        planned(path, Map.of("revision", 1))
                .then()
                .statusCode(422)
                .body("errors.code", contains("required", "publishAt"));
        planned(path, Map.of("publishAt", "2999-01-01T00:00:00Z", "revision", 7))
                .then()
                .statusCode(404);
        planned(path, Map.of("unpublishAt", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/publishAt"));
        as("editor").get(path).then().body("schedule", nullValue());
    }

    @Test
    void articleIsPublishedAndUnpublishedAtItsTimes() {
        String path = article("On time");
        Instant publish = in(Duration.ofHours(1));
        Instant unpublish = in(Duration.ofHours(2));
        planned(path, Map.of("publishAt", publish.toString(), "unpublishAt", unpublish.toString()))
                .then()
                .statusCode(200);
        reader().get("/v1/articles/" + idOf(path)).then().statusCode(404);
        time().advance(Duration.ofMinutes(61));
        awaitStatus(path, 200);
        reader().get("/v1/articles/" + idOf(path)).then().body("publishedAt", equalTo(publish.toString()));
        time().advance(Duration.ofHours(1));
        awaitStatus(path, 404);
        as("editor").get(path).then().body("schedule", nullValue()).body("publication", equalTo("unpublished"));
    }

    @Test
    void planForASaveShowsThatSaveWhateverCameAfter() {
        String path = article("Pinned");
        String title = as("editor").get(path).path("title");
        Articles.patch(path, "*", "{\"title\":\"Not yet\"}").then().statusCode(200);
        planned(path, Map.of("publishAt", in(Duration.ofHours(1)).toString(), "revision", 1))
                .then()
                .statusCode(200)
                .body("schedule.revision", equalTo(1));
        time().advance(Duration.ofMinutes(61));
        awaitStatus(path, 200);
        reader().get("/v1/articles/" + idOf(path)).then().body("title", equalTo(title));
        as("editor")
                .get(path)
                .then()
                .body("title", equalTo("Not yet"))
                .body("publication", equalTo("changed"))
                .body("publishedRevision", equalTo(1));
    }

    @Test
    void whatFellDueInADowntimeHappensOnceInItsOrder() {
        List<String> due = new ArrayList<>();
        for (int i = 0; i < DUE; i++) {
            due.add(article("Due " + i));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < DUE; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));
        long before = log.settledHead();
        for (int i : order) {
            planned(
                            due.get(i),
                            Map.of("publishAt", in(Duration.ofMinutes(60 + i)).toString()))
                    .then()
                    .statusCode(200);
        }
        time().advance(Duration.ofHours(3));
        due.forEach(path -> awaitStatus(path, 200));
        log.settledHead();
        assertThat(log.column("SELECT entity_id FROM change_log WHERE type = 'article.published' AND seq > " + before
                        + " ORDER BY seq"))
                .filteredOn(id -> due.contains(Articles.PATH + "/" + id))
                .containsExactlyElementsOf(due.stream().map(ScheduleTest::idOf).toList());
    }

    @Test
    void whatCannotBeDoneIsTriedAgainAndThenSaysWhy() {
        String author = Articles.link("authors", unique("Leaves early"));
        Map<String, Object> input = Articles.input(unique("Fails"));
        input.put("authorIds", List.of(author));
        String path = Articles.created(input).header("Location");
        made.add(path);
        Articles.patch(path, "*", "{\"authorIds\":[]}").then().statusCode(200);
        planned(path, Map.of("publishAt", in(Duration.ofHours(1)).toString(), "revision", 1))
                .then()
                .statusCode(200);
        as("editor")
                .header("If-Match", "*")
                .delete("/v1/management/authors/" + author)
                .then()
                .statusCode(204);
        time().advance(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            time().advance(Duration.ofMinutes(15));
            as("editor")
                    .get(path)
                    .then()
                    .body("schedule.failure.action", equalTo("publish"))
                    .body("schedule.failure.reason", containsString(author))
                    .body("schedule.publishAt", nullValue());
        });
        as("editor")
                .get("/v1/management/schedules?state=failed&article=" + idOf(path))
                .then()
                .body("items.attempts", contains(5));
        log.settledHead();
        assertThat(log.column("SELECT type FROM change_log WHERE entity_id = '" + idOf(path) + "' ORDER BY id"))
                .endsWith("article.scheduled", "article.scheduleFailed");
        reader().get("/v1/articles/" + idOf(path)).then().statusCode(404);
    }

    @Test
    void nothingIsPlannedForWhatLiesInTheTrash() {
        String path = article("Thrown away");
        planned(path, Map.of("publishAt", "2999-01-01T00:00:00Z")).then().statusCode(200);
        Articles.trashed(path).then().statusCode(204);
        as("editor").get(path).then().body("schedule", nullValue());
        planned(path, Map.of("publishAt", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(409)
                .body("detail", containsString("restore"));
    }

    @Test
    void calendarShowsWhatIsPlannedAndWhatWasPublishedByTheDaysOfAZone() {
        String planned = article("On a date");
        planned(planned, Map.of("publishAt", "2998-05-31T23:30:00Z")).then().statusCode(200);
        Map<String, Object> input = Articles.input(unique("Old news"));
        input.put("publishedAt", "1871-06-30T22:30:00Z");
        String published = Articles.created(input).header("Location");
        made.add(published);
        Articles.act(published, "publish").then().statusCode(200);
        as("editor")
                .get("/v1/management/calendar?from=2998-05-01&to=2998-07-01&zone=Europe/Paris")
                .then()
                .statusCode(200)
                .body("days.date", contains("2998-06-01"))
                .body("days[0].planned.action.articleId", contains(idOf(planned)))
                .body("days[0].planned.action.action", contains("publish"));
        as("editor")
                .get("/v1/management/calendar?from=1871-06-01&to=1871-07-02")
                .then()
                .body("days.date", contains("1871-06-30"))
                .body("days[0].published.articleId", hasItem(idOf(published)));
        as("editor")
                .get("/v1/management/calendar?from=2026-01-01&to=2027-01-01")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("to"));
        as("editor")
                .get("/v1/management/calendar?from=2026-01-01&to=2026-01-02&zone=Europe/Atlantis")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("zone"));
    }

    @Test
    void earlierSaveIsPublishedByHandToo() {
        String path = article("By hand");
        String title = as("editor").get(path).path("title");
        Articles.patch(path, "*", "{\"title\":\"Later\"}").then().statusCode(200);
        as("editor")
                .header("If-Match", "*")
                .post(path + "/publish?revision=1")
                .then()
                .statusCode(200)
                .body("publication", equalTo("changed"));
        reader().get("/v1/articles/" + idOf(path)).then().body("title", equalTo(title));
    }

    private String article(String stem) {
        String path = Articles.created(Articles.input(unique(stem))).header("Location");
        made.add(path);
        return path;
    }

    private static Response planned(String path, Map<String, ?> plan) {
        return as("editor")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(plan)
                .put(path + "/schedule");
    }

    private static void awaitStatus(String path, int status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader().get("/v1/articles/" + idOf(path)).statusCode() == status);
    }

    private Instant in(Duration later) {
        return clock.instant().plus(later).truncatedTo(ChronoUnit.SECONDS);
    }

    private MovableClock time() {
        return (MovableClock) clock;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
