package io.chapeau.management.collection;

import static io.chapeau.management.collection.Collections.draft;
import static io.chapeau.management.collection.Collections.entry;
import static io.chapeau.management.collection.Collections.published;
import static io.chapeau.management.collection.Collections.shown;
import static io.chapeau.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.change.NumberedChanges;
import io.chapeau.management.schedule.DueWork.Due;
import io.chapeau.testing.Articles;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.MovableClock;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CollectionScheduleTest {

    @Inject
    Clock clock;

    @Inject
    NumberedChanges log;

    @Inject
    CollectionSchedule schedule;

    private final List<String> made = new ArrayList<>();

    /** What was done at a later time would come first in the lists of other tests. */
    @AfterEach
    void leaveNothing() {
        made.forEach(Articles::trashed);
        time().setBack();
    }

    @Test
    void entryIsSeenBetweenItsTimesAndEachIsAChangeOfTheCollection() {
        String always = published();
        String visiting = published();
        Map<String, Object> planned = entry(visiting, "from", in(60));
        planned.put("until", in(120).toString());
        String path = collection(List.of(planned, entry(always)));
        assertThat(shown(path)).containsExactly(always);
        time().advance(Duration.ofMinutes(61));
        await().untilAsserted(() -> assertThat(shown(path)).containsExactly(visiting, always));
        as("editor").get(path).then().header("ETag", "\"1\"").body("entries.from", equalTo(noTimes(2)));
        time().advance(Duration.ofHours(1));
        await().untilAsserted(() -> assertThat(shown(path)).containsExactly(always));
        as("editor").get(path).then().header("ETag", "\"2\"").body("entries.articleId", contains(always));
    }

    @Test
    void timeThatHasPassedBeginsAtOnce() {
        String article = published();
        String path = collection(List.of(entry(article, "from", "2001-01-01T00:00[Europe/Paris]")));
        assertThat(shown(path)).containsExactly(article);
        as("editor").get(path).then().header("ETag", "\"0\"").body("entries.from", equalTo(noTimes(1)));
    }

    /** The three moments lie between one another, so that no order of kinds could stand for the order of times. */
    @Test
    void whatFellDueInADowntimeHappensInOneOrderWithThePlansOfArticles() {
        String first = draft();
        String last = draft();
        String path = collection(List.of(
                entry(first, "from", in(70)), entry(last, "until", in(90)), entry(published(), "until", in(75))));
        long before = log.settledHead();
        publishAt(first, in(80));
        publishAt(last, in(60));
        time().advance(Duration.ofHours(3));
        await().untilAsserted(() -> as("editor").get(path).then().body("entries.articleId", contains(first)));
        log.settledHead();
        String collection = path.substring(path.lastIndexOf('/') + 1);
        assertThat(log.column("SELECT CONCAT(type, ' ', entity_id) FROM change_log WHERE seq > " + before
                        + " AND type <> 'article.scheduled' AND entity_id IN ('"
                        + String.join("','", collection, first, last)
                        + "') ORDER BY seq"))
                .containsExactly(
                        "article.published " + last,
                        "collection.refreshed " + collection,
                        "collection.updated " + collection,
                        "collection.updated " + collection,
                        "article.published " + first,
                        "collection.refreshed " + collection,
                        "collection.updated " + collection);
    }

    @Test
    void twoNodesDoItOnce() throws Exception {
        String path = collection(List.of(entry(published(), "from", in(60))));
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Due due = new Due(id, in(61));
        AtOnce.times(4, node -> {
            schedule.carryOut(due);
            return node;
        });
        as("editor").get(path).then().header("ETag", "\"1\"");
        assertThat(log.during(() -> schedule.carryOut(due))).isEmpty();
    }

    private String collection(List<Map<String, Object>> entries) {
        String path = Collections.created(entries).header("Location");
        made.add(path);
        return path;
    }

    private void publishAt(String article, Instant at) {
        made.add(Articles.PATH + "/" + article);
        as("editor")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("publishAt", at.toString()))
                .put(Articles.PATH + "/" + article + "/schedule")
                .then()
                .statusCode(200);
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<String> noTimes(int entries) {
        return java.util.Collections.nCopies(entries, null);
    }

    private MovableClock time() {
        return (MovableClock) clock;
    }
}
