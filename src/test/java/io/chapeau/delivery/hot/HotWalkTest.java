package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.language.SiteLocales;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Editors, readers and moderators change anything in any order; after each change random addresses are read from memory
 * and from the database and must be the same to the byte. {@code -Dproof=full} goes 1,500 steps.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HotWalkTest {

    private static final int STEPS = "full".equals(System.getProperty("proof")) ? 1_500 : 40;
    private static final int LOOKS = 12;
    private static final long SEED = 20_261_126;
    private static final List<String> LOCALES = List.of("en", "fr");

    private final Random random = new Random(SEED);
    private final List<String> articles = new ArrayList<>();
    private final List<String> slugs = new ArrayList<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private String collection = "";

    private interface Change {
        Response make();
    }

    private final List<Change> changes = List.of(
            this::publish,
            this::publish,
            this::publish,
            this::edit,
            this::edit,
            () -> Articles.act(article(), "unpublish"),
            () -> Articles.trashed(article()),
            () -> Articles.act(article(), "restore"),
            this::rename,
            this::rename,
            this::moveCategory,
            this::comment,
            this::comment,
            this::decide,
            this::decide,
            this::arrange,
            this::addSlug,
            this::forgetSlug);

    @BeforeEach
    void site() {
        QuarkusMock.installMockForType(SiteLocales.of("en", "en,fr", null), SiteLocales.class);
        for (String kind : List.of("authors", "categories", "tags")) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Response made = created("/v1/management/" + kind, Map.of("name", unique("Walk")));
                ids.add(made.path("id"));
                slugs.add(kind + "/" + made.path("slug"));
            }
            targets.put(kind, ids);
        }
        for (int i = 0; i < 6; i++) {
            Map<String, Object> input = Articles.input(unique("A walk"));
            input.put("locale", any(LOCALES));
            Response made = created(Articles.PATH, input);
            articles.add(made.path("id"));
            slugs.add("articles/" + made.path("slug"));
        }
        Response made = created("/v1/management/collections", Map.of("name", unique("Walks")));
        collection = made.path("id");
        slugs.add("collections/" + made.path("slug"));
    }

    @Test
    void memoryAndDatabaseSayTheSameAfterEveryChange() {
        int made = 0;
        for (int step = 0; step < STEPS; step++) {
            Response change = changes.get(random.nextInt(changes.size())).make();
            assertThat(change.statusCode()).as(change.asString()).isLessThan(500);
            made += change.statusCode() < 300 ? 1 : 0;
            for (int look = 0; look < LOOKS; look++) {
                Reading.assertSame(address(), Map.of());
            }
        }
        assertThat(made).as("changes that were made").isGreaterThan(STEPS / 3);
    }

    private String address() {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                "/v1/articles/" + any(articles)
                        + any(List.of(
                                "",
                                "",
                                "?include=neighbours",
                                "?include=comments,blocks",
                                "?fields=title",
                                "/comments",
                                "/comments?view=tree"));
            case 2, 3 -> "/v1/" + any(slugs) + any(List.of("", "", "?locale=fr"));
            case 4 ->
                "/v1/articles"
                        + any(List.of(
                                "",
                                "?locale=fr",
                                "?sort=title",
                                "?sort=-commentCount",
                                "?locale=fr&fallback=true",
                                "?total=true&limit=1",
                                "?ids=" + any(articles),
                                "?fields=title"));
            case 5 -> "/v1/articles?" + filter();
            case 6 ->
                "/v1/"
                        + any(List.of(
                                "authors",
                                "authors?sort=-articleCount",
                                "tags?locale=fr",
                                "categories",
                                "categories?view=flat&locale=fr",
                                "comments"));
            default -> {
                String kind = any(List.copyOf(targets.keySet()));
                yield "/v1/" + kind + "/" + target(kind) + any(List.of("", "?locale=fr"));
            }
        };
    }

    private String filter() {
        String slug = any(slugs);
        return switch (slug.substring(0, slug.indexOf('/'))) {
            case "authors" -> "author=" + name(slug);
            case "tags" -> "tag=" + name(slug) + any(List.of("", "&locale=fr"));
            case "categories" -> "category=" + name(slug) + any(List.of("", "&locale=fr&fallback=true"));
            default -> "locale=en";
        };
    }

    private static String name(String slug) {
        return slug.substring(slug.indexOf('/') + 1);
    }

    private Response publish() {
        return Articles.act(article(), "publish");
    }

    private Response edit() {
        String links = "\"authorIds\":" + some("authors") + ",\"categoryIds\":" + some("categories") + ",\"tagIds\":"
                + some("tags");
        String change =
                switch (random.nextInt(4)) {
                    case 0 -> "{\"title\":\"" + unique("Renamed") + "\"}";
                    case 1 -> "{\"slug\":\"walk-" + random.nextInt(8) + "\"}";
                    case 2 -> "{\"translationOf\":\"" + any(articles) + "\",\"locale\":\"" + any(LOCALES) + "\"}";
                    default -> "{" + links + "}";
                };
        Response edited = patch(article(), "*", change);
        if (edited.statusCode() == 200 && !slugs.contains("articles/" + edited.path("slug"))) {
            slugs.add("articles/" + edited.path("slug"));
        }
        return edited;
    }

    private Response rename() {
        String kind = any(List.of("authors", "categories", "tags"));
        String name = unique("Other");
        String localizations = random.nextBoolean() ? "{\"fr\":{\"name\":\"" + name + " bis\"}}" : "{\"fr\":null}";
        return patch(
                "/v1/management/" + kind + "/" + target(kind),
                "*",
                "{\"name\":\"" + name + "\",\"localizations\":" + localizations + "}");
    }

    private Response moveCategory() {
        String parent = random.nextInt(3) == 0 ? "null" : "\"" + target("categories") + "\"";
        return patch("/v1/management/categories/" + target("categories"), "*", "{\"parentId\":" + parent + "}");
    }

    private Response comment() {
        return reader().contentType(ContentType.JSON)
                .body(Map.of("authorName", "Walker", "authorEmail", "w@example.org", "text", unique("I walked")))
                .post("/v1/articles/" + any(articles) + "/comments");
    }

    private Response decide() {
        List<String> comments = as("moderator")
                .queryParam("article", any(articles))
                .get("/v1/management/comments")
                .path("items.id");
        if (comments == null || comments.isEmpty()) {
            return comment();
        }
        return as("moderator")
                .header("If-Match", "*")
                .post("/v1/management/comments/" + any(comments) + "/"
                        + any(List.of("approve", "approve", "approve", "reject", "undo")));
    }

    private Response arrange() {
        return patch(
                "/v1/management/collections/" + collection,
                "*",
                "{\"entries\":[{\"articleId\":\"" + any(articles) + "\"}]}");
    }

    private Response addSlug() {
        String kind = any(List.of("articles", "authors", "tags", "categories"));
        String slug = "former-" + random.nextInt(6);
        if (!slugs.contains(kind + "/" + slug)) {
            slugs.add(kind + "/" + slug);
        }
        return as("editor").queryParam("takeOver", true).put(owner(kind) + "/slugs/" + slug);
    }

    private Response forgetSlug() {
        return as("editor").delete(owner(any(List.of("articles", "tags"))) + "/slugs/former-" + random.nextInt(6));
    }

    private String owner(String kind) {
        return "/v1/management/" + kind + "/" + (kind.equals("articles") ? any(articles) : target(kind));
    }

    private String article() {
        return Articles.PATH + "/" + any(articles);
    }

    private String some(String kind) {
        return random.nextBoolean() ? "[\"" + target(kind) + "\"]" : "[]";
    }

    private String target(String kind) {
        return any(targets.getOrDefault(kind, List.of()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
