package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CursorPagesTest {

    private static final int ARTICLES = 23;

    @Inject
    PublishedFixture published;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String locale = "x-" + key;
    private final List<String> filters = List.of(
            "locale=" + locale,
            "author=ada-" + key,
            "category=root-" + key,
            "tag=tag-" + key + "&locale=" + locale,
            "author=ada-" + key + "&tag=tag-" + key);

    /** Three times and two titles for all of them (alike in the collation), so that ties cross every page. */
    @BeforeEach
    void publishTies() {
        UUID root = published.category("root-" + key, "Root", null);
        UUID leaf = published.category("leaf-" + key, "Leaf", root);
        UUID ada = published.author("ada-" + key, "Ada");
        UUID tag = published.tag("tag-" + key, "Tag");
        List<Spec> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            Instant time = Instant.parse("2021-01-01T00:00:00.001Z").plusMillis(i % 3);
            articles.add(
                    Spec.of("a" + i + "-" + key, List.of("Été", "ete", "Hiver").get(i % 3))
                            .in(locale)
                            .at(time)
                            .updated(time)
                            .by(ada)
                            .under(leaf)
                            .tagged(tag));
        }
        published.publish(articles);
    }

    @Test
    void everyOrderIsWalkedWithoutAGapOrADuplicateBothWays() {
        for (String filter : filters) {
            for (String sort : List.of("publishedAt", "-publishedAt", "title", "-title", "updatedAt", "-updatedAt")) {
                String list = "/v1/articles?fields=id,title&limit=4&" + filter + "&sort=" + sort;
                String whole = list.replace("limit=4", "limit=100");
                List<String> expected = reader().get(whole).path("items.id");
                assertThat(expected).hasSize(ARTICLES).doesNotHaveDuplicates();
                List<String> forward = new ArrayList<>();
                String lastPage = walk(list, null, "next", forward::addAll);
                assertThat(forward).as(list).isEqualTo(expected);
                assertThat(walkedBack(list, String.valueOf(lastPage))).as(list).isEqualTo(expected);
            }
        }
    }

    @Test
    void siteWideDiscussionIsWalkedWhole() {
        List<String> forward = walked("/v1/articles?fields=id&limit=50&sort=-commentCount");
        assertThat(forward).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(ARTICLES);
    }

    @Test
    void linksOfAPageLeadOn() {
        String list = "/v1/articles?limit=4&locale=" + locale;
        Response first = reader().get(list);
        String link = first.header("Link");
        assertThat(link).contains("rel=\"next\"").contains("rel=\"first\"").doesNotContain("prev");
        String next = link.substring(1, link.indexOf('>'));
        assertThat(next).startsWith("/v1/articles?").contains("limit=4").contains("locale=" + locale);
        reader().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"prev\""));
    }

    @Test
    void totalIsCountedOnlyWhenAsked() {
        String list = "/v1/articles?limit=4&author=ada-" + key;
        reader().get(list + "&total=true")
                .then()
                .body("page.total", equalTo(ARTICLES))
                .body("page.totalIsExact", equalTo(true));
        reader().get(list).then().body("page.total", nullValue());
    }

    @Test
    void pageNumbersShowTheSameOrder() {
        String list = "/v1/articles?fields=id&limit=4&locale=" + locale;
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            paged.addAll(reader().get(list + "&page=" + page).<List<String>>path("items.id"));
        }
        assertThat(paged).isEqualTo(walked(list));
        reader().get("/v1/articles?page=101&limit=100").then().statusCode(400);
    }

    @Test
    void cursorThatWasCutTamperedWithOrMadeForAnotherListIsRefused() {
        String list = "/v1/articles?limit=4&locale=" + locale;
        String cursor = reader().get(list).path("page.next");
        char last = cursor.charAt(cursor.length() - 2);
        for (String broken : List.of(
                cursor.substring(0, cursor.length() - 3),
                cursor.substring(0, cursor.length() - 2)
                        + (last == 'A' ? 'B' : 'A')
                        + cursor.charAt(cursor.length() - 1),
                "e30",
                "!",
                "")) {
            reader().get(list + "&cursor=" + broken)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
        }
        for (String foreign : List.of(
                "/v1/articles?limit=4",
                list + "&sort=title",
                "/v1/articles?limit=4&author=ada-" + key,
                "/v1/articles?limit=4&author=nobody",
                "/v1/authors?limit=4")) {
            reader().queryParam("cursor", cursor)
                    .get(foreign)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("cursor"));
        }
        reader().queryParam("cursor", cursor)
                .get(list.replace("limit=4", "limit=7"))
                .then()
                .statusCode(200);
    }

    @Test
    void cursorOfTwoTargetsOutlivesAChangeOfWhichIsRarer() {
        String list = "/v1/articles?limit=4&author=ada-" + key + "&tag=tag-" + key;
        String cursor = reader().get(list).path("page.next");
        published.run("UPDATE author SET article_count = article_count + 100 WHERE slug = ?", "ada-" + key);
        reader().queryParam("cursor", cursor).get(list).then().statusCode(200);
        published.run("UPDATE author SET article_count = 1 WHERE slug = ?", "ada-" + key);
        reader().queryParam("cursor", cursor).get(list).then().statusCode(200);
    }

    /** All ids from the first page to the last. */
    private static List<String> walked(String list) {
        List<String> ids = new ArrayList<>();
        walk(list, null, "next", ids::addAll);
        return ids;
    }

    /** All ids from the last page back to the first, put in the order of the list. */
    private static List<String> walkedBack(String list, String lastPage) {
        List<String> ids = new ArrayList<>();
        walk(list, lastPage, "previous", items -> ids.addAll(0, items));
        return ids;
    }

    /** Follows the cursors of one direction; answers the one of the page at the end. */
    private static @Nullable String walk(
            String list, @Nullable String from, String direction, Consumer<List<String>> items) {
        String cursor = from;
        while (true) {
            Response page = cursor == null
                    ? reader().get(list)
                    : reader().queryParam("cursor", cursor).get(list);
            items.accept(page.path("items.id"));
            String following = page.path("page." + direction);
            if (following == null) {
                return cursor;
            }
            cursor = following;
        }
    }
}
