package io.chapeau.metrics;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.change.Freshness;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What a scraper gets. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class MetricsTest {

    private static final int SCRAPES = 10;

    /** Room for what the product does by itself meanwhile; less than one reading takes. */
    private static final int OF_A_SCRAPE = 1;

    private static final String METRICS = "/v1/management/metrics";
    private static final Pattern LABEL = Pattern.compile("[a-z_]+=\"([^\"]*)\"");
    private static final Pattern BOUNDED = Pattern.compile("[A-Za-z0-9 .+'_-]{1,60}");

    /** Older than what any other test leaves behind. */
    private static final String AGED =
            "UPDATE comment SET created_at = UTC_TIMESTAMP(3) - INTERVAL 4000 DAY WHERE article_id = :article";

    @Inject
    @PersistenceUnit("management")
    SessionFactory sessions;

    @Inject
    Freshness freshness;

    private static String scraped() {
        return as("integrator").get(METRICS).then().statusCode(200).extract().asString();
    }

    /** The value of a line; NaN when there is none. */
    private static double value(String series) {
        return scraped()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String commented(String text) {
        String article =
                Articles.published(Articles.input(Api.unique("Measured"))).path("id");
        reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Rosa", "authorEmail", "rosa@metrics.example", "text", text))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
        return article;
    }

    private static void reject(String article) {
        String comments = "/v1/management/comments";
        String id = as("moderator").get(comments + "?article=" + article).path("items[0].id");
        as("moderator")
                .header("If-Match", "*")
                .post(comments + "/" + id + "/reject")
                .then()
                .statusCode(200);
    }

    @Test
    void textIsThatOfPrometheus() {
        as("admin")
                .get(METRICS)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain; version=0.0.4; charset=utf-8"))
                .header("Cache-Control", equalTo("private, no-store, no-transform"));
        assertThat(scraped().lines())
                .allMatch(line -> line.startsWith("# ") || line.matches("[a-z_:0-9]+(\\{.*})? [-+0-9.eEINnaf]+"));
    }

    @Test
    void nobodyElseReadsThemAndThePublicPortHasNoOther() {
        reader().get(METRICS).then().statusCode(401);
        as("editor").get(METRICS).then().statusCode(403);
        for (String path : new String[] {"/q/metrics", "/metrics"}) {
            Api.unchecked().get(path).then().statusCode(404);
        }
    }

    @Test
    void commentsAndTheOldestThatWaitsAreCounted() {
        String article = commented("Waits " + UUID.randomUUID());
        sessions.inTransaction(session -> session.createNativeMutationQuery(AGED)
                .setParameter("article", article)
                .executeUpdate());
        freshness.allChanged();
        int waiting = as("moderator")
                .get("/v1/management/comments/counts")
                .then()
                .extract()
                .path("pending");
        assertThat(waiting).isPositive();
        await().until(() -> value("chapeau_comments{status=\"pending\"}") == waiting);
        double seconds = Duration.ofDays(4_000).toSeconds();
        await().untilAsserted(() -> assertThat(value("chapeau_comments_oldest_waiting_seconds"))
                .isBetween(seconds, seconds + Duration.ofMinutes(2).toSeconds()));
        reject(article);
    }

    @Test
    void backlogsOfWebhooksAndOfTheChangeLogAreThere() {
        assertThat(value("chapeau_webhook_backlog")).isNotNegative();
        assertThat(value("chapeau_webhooks_failing")).isNotNegative();
        assertThat(value("chapeau_webhooks_disabled")).isNotNegative();
        await().until(() -> value("chapeau_changes_unnumbered") == 0);
        assertThat(value("chapeau_changes_lag_seconds")).isZero();
        assertThat(value("process_uptime_seconds")).isPositive();
        assertThat(scraped()).contains("jvm_memory_used_bytes{area=\"heap\"");
    }

    @Test
    void requestsAreCountedByWhatTheyAreFor() {
        String delivered = "http_server_requests_seconds_count{area=\"delivery\",status=\"4xx\"}";
        String refused = "http_server_requests_seconds_count{area=\"other\",status=\"4xx\"}";
        double before = value(delivered);
        double others = value(refused);
        reader().get("/v1/articles/" + UUID.randomUUID()).then().statusCode(404);
        Api.unchecked().get("/nothing/" + UUID.randomUUID()).then().statusCode(404);
        await().until(() -> value(delivered) >= before + 1 && value(refused) >= others + 1);
    }

    @Test
    void noLabelNamesAPersonAnAddressOrAnArticle() {
        String article = commented("Private " + UUID.randomUUID());
        reader().get("/v1/articles/" + article + "?fields=title").then().statusCode(200);
        String text = scraped();
        assertThat(text).doesNotContain(article).doesNotContain("rosa").doesNotContain("/v1/");
        assertThat(LABEL.matcher(text).results().map(label -> label.group(1)))
                .isNotEmpty()
                .allMatch(label -> BOUNDED.matcher(label).matches());
    }

    @Test
    void frequentScrapesReadNoMoreOften() {
        scraped();
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        long began = System.nanoTime();
        for (int i = 0; i < SCRAPES; i++) {
            scraped();
        }
        long readings = 1 + Duration.ofNanos(System.nanoTime() - began).toSeconds() / 2;
        assertThat(statistics.getPrepareStatementCount() - before)
                .isLessThanOrEqualTo(SCRAPES * OF_A_SCRAPE + 2 * readings);
    }
}
