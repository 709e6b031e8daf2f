package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleListTest {

    private static final String ARTICLES = "/v1/articles";
    private static final Instant TIME = Instant.parse("2020-05-01T12:00:00Z");

    @Inject
    PublishedFixture published;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String locale = "x-" + key;
    private Spec first = Spec.of("first-" + key, "Éclair");
    private Spec second = Spec.of("second-" + key, "Brioche");
    private Spec third = Spec.of("third-" + key, "Zeste");

    @BeforeEach
    void publish() {
        UUID root = published.category("root-" + key, "Root", null);
        UUID leaf = published.category("leaf-" + key, "Leaf", root);
        UUID ada = published.author("ada-" + key, "Ada");
        UUID tag = published.tag("tag-" + key, "Tag");
        first = first.in(locale)
                .at(TIME)
                .updated(TIME.plusSeconds(30))
                .under(leaf)
                .by(ada)
                .tagged(tag);
        second = second.in(locale)
                .at(TIME.plusSeconds(1))
                .updated(TIME.plusSeconds(10))
                .under(root)
                .by(ada);
        third = third.at(TIME.plusSeconds(2))
                .updated(TIME.plusSeconds(20))
                .tagged(tag)
                .by(ada);
        published.publish(first, second, third);
    }

    @Test
    void everySortPutsTheItemsInItsOrder() {
        assertOrder("author=ada-" + key, third, second, first);
        assertOrder("author=ada-" + key + "&sort=publishedAt", first, second, third);
        assertOrder("author=ada-" + key + "&sort=-publishedAt", third, second, first);
        assertOrder("author=ada-" + key + "&sort=updatedAt", second, third, first);
        assertOrder("author=ada-" + key + "&sort=-updatedAt", first, third, second);
        assertOrder("author=ada-" + key + "&sort=title", second, first, third);
        assertOrder("author=ada-" + key + "&sort=-title", third, first, second);
        assertOrder("locale=" + locale + "&sort=title", second, first);
        assertOrder("locale=" + locale + "&sort=-updatedAt", first, second);
    }

    @Test
    void mostDiscussedComesFirstSiteWide() {
        Spec loud = Spec.of("loud-" + key, "Loud").comments(2_000_000_000);
        published.publish(loud);
        reader().get(ARTICLES + "?sort=-commentCount&limit=1")
                .then()
                .body("items[0].commentCount", equalTo(2_000_000_000));
        List<Integer> counts =
                reader().get(ARTICLES + "?sort=commentCount&limit=100").path("items.commentCount");
        assertThat(counts).isSorted();
        published.run("DELETE FROM chapeau_public.published_article WHERE id = ?", loud.id());
    }

    @Test
    void everyFilterKeepsWhatBelongsToIt() {
        assertOrder("category=root-" + key, second, first);
        assertOrder("category=leaf-" + key, first);
        assertOrder("tag=tag-" + key, third, first);
        assertOrder("locale=" + locale, second, first);
        assertOrder("tag=tag-" + key + "&locale=" + locale, first);
        assertOrder("category=root-" + key + "&tag=tag-" + key, first);
        assertOrder("author=ada-" + key + "&tag=tag-" + key + "&sort=title", first, third);
        assertOrder("author=ada-" + key + "&publishedFrom=" + TIME.plusSeconds(1), third, second);
        assertOrder("author=ada-" + key + "&publishedTo=" + TIME.plusSeconds(1), first);
        assertOrder("locale=" + locale + "&publishedFrom=" + TIME + "&publishedTo=" + TIME.plusSeconds(1), first);
        assertOrder("ids=" + first.id() + "," + third.id() + "," + UUID.randomUUID(), third, first);
    }

    @Test
    void formerSlugOfATargetStillFilters() {
        String before = "before-" + key;
        UUID author = published.author("after-" + key, "Renamed");
        published.reached("author", before, author, false);
        published.publish(Spec.of("by-" + key, "By").by(author));
        reader().get(ARTICLES + "?author=" + before).then().body("items", hasSize(1));
    }

    @Test
    void unknownTargetGivesAnEmptyList() {
        for (String filter : List.of("category", "author", "tag")) {
            for (String slug : List.of("nobody-" + key, "%C3%A9", "%25", "a%27", "tag-" + key + "%20")) {
                reader().urlEncodingEnabled(false)
                        .get(ARTICLES + "?total=true&" + filter + "=" + slug)
                        .then()
                        .statusCode(200)
                        .body("items", empty())
                        .body("page.total", equalTo(0));
            }
        }
    }

    @Test
    void emptyFilterIsRefusedInsteadOfIgnored() {
        for (String filter : List.of(
                "category",
                "author",
                "tag",
                "locale",
                "publishedFrom",
                "publishedTo",
                "ids",
                "sort",
                "fields",
                "include")) {
            reader().urlEncodingEnabled(false)
                    .get(ARTICLES + "?" + filter + "=")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem(filter));
        }
    }

    @Test
    void combinationThatIsNoIndexRangeIsRefused() {
        for (String query : List.of(
                "category=a&author=b&tag=c",
                "category=a&author=b&locale=fr",
                "sort=commentCount&locale=fr",
                "sort=-commentCount&tag=a",
                "sort=title&publishedFrom=2020-01-01T00:00:00Z",
                "sort=updatedAt&publishedTo=2020-01-01T00:00:00Z",
                "ids=" + first.id() + "&locale=fr",
                "ids=" + first.id() + "&tag=a")) {
            reader().get(ARTICLES + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("Allowed: "))
                    .body("errors.code", contains("combination"));
        }
    }

    @Test
    void listIsThinUnlessBodiesAreAskedFor() {
        String list = ARTICLES + "?locale=" + locale;
        Set<String> standard =
                reader().get(list).jsonPath().<String, Object>getMap("items[0]").keySet();
        assertThat(standard).contains("title", "seo", "excerpt").doesNotContain("html", "blocks", "text", "markdown");
        reader().get(list + "&fields=html,title")
                .then()
                .body("items[1].html", equalTo("<p>Body of Éclair</p>"))
                .body("items[0].size()", equalTo(2));
        reader().get(list + "&fields=title&include=blocks,text,markdown")
                .then()
                .body("items[1].text", equalTo("Body of Éclair"))
                .body("items[1].blocks[0]._type", equalTo("block"))
                .body("items[0].size()", equalTo(4));
    }

    @Test
    void largePagesHaveNoBodies() {
        for (String body : List.of("include=text", "include=blocks", "include=markdown", "fields=html")) {
            reader().get(ARTICLES + "?limit=51&" + body)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("limit"));
            reader().get(ARTICLES + "?limit=50&" + body).then().statusCode(200);
        }
    }

    @Test
    void limitOutsideItsRangeIsRefused() {
        for (String limit : List.of("0", "101", "x", "NaN", "1e9", "-1", "1.0", "99999999999999999999", "")) {
            reader().get(ARTICLES + "?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("limit"));
        }
    }

    @Test
    void timesAreReadInEveryOffsetAndRefusedWhenBroken() {
        assertOrder("author=ada-" + key + "&publishedFrom=2020-05-01T14:00:02%2B02:00", third);
        for (String time : List.of("yesterday", "2020-05-01", "2020-13-01T00:00:00Z", "2020-05-01T12:00:00")) {
            reader().get(ARTICLES + "?publishedFrom=" + time).then().statusCode(400);
        }
        for (String time : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2016-12-31T23:59:60Z")) {
            int status =
                    reader().get(ARTICLES + "?limit=1&publishedFrom=" + time).statusCode();
            assertThat(status).as(time).isIn(200, 400);
        }
    }

    private static void assertOrder(String query, Spec... expected) {
        List<String> ids = reader().urlEncodingEnabled(false)
                .get(ARTICLES + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids)
                .as(query)
                .containsExactly(java.util.Arrays.stream(expected)
                        .map(article -> article.id().toString())
                        .toArray(String[]::new));
    }
}
