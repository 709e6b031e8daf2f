package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.chapeau.delivery.PublishedFixture.Spec;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authors, categories and tags, which articles belong to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TargetDeliveryTest {

    @Inject
    PublishedFixture published;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void publish() {
        UUID root = published.category("root-" + key, "Root " + key, null);
        UUID leaf = published.category("leaf-" + key, "Leaf", root);
        published.category("bare-" + key, "Bare", root);
        UUID ada = published.author("ada-" + key, "Ada " + key);
        published.run("UPDATE author SET bio = 'Writes', email = 'sealed' WHERE id = ?", ada);
        published.author("idle-" + key, "Idle");
        published.tag("unused-" + key, "Unused");
        UUID tag = published.tag("tag-" + key, "Tag " + key);
        published.publish(
                Spec.of("one-" + key, "One").by(ada).under(leaf).tagged(tag),
                Spec.of("two-" + key, "Two").by(ada).under(root).tagged(tag));
    }

    @Test
    void authorsAndTagsAreThoseOfPublishedArticles() {
        Response author = reader().get("/v1/authors/ada-" + key);
        author.then().statusCode(200).body("bio", equalTo("Writes")).body("articleCount", equalTo(2));
        assertThat(author.jsonPath().<String, Object>getMap("$"))
                .containsOnlyKeys("id", "locale", "slug", "name", "bio", "articleCount", "localizations");
        reader().get("/v1/authors/" + author.path("id")).then().statusCode(200).body("slug", equalTo("ada-" + key));
        Response tag = reader().get("/v1/tags/tag-" + key);
        tag.then().statusCode(200).body("articleCount", equalTo(2));
        assertThat(tag.jsonPath().<String, Object>getMap("$"))
                .containsOnlyKeys("id", "locale", "slug", "name", "articleCount", "localizations");
        reader().get("/v1/authors/idle-" + key).then().statusCode(404);
        reader().get("/v1/tags/unused-" + key).then().statusCode(404);
    }

    @Test
    void everySortPutsAuthorsAndTagsInItsOrder() {
        for (String list : List.of("/v1/authors", "/v1/tags")) {
            List<String> names = walked(list + "?limit=2&sort=name", "name");
            assertThat(walked(list + "?limit=3&sort=-name", "name")).isEqualTo(names.reversed());
            List<Integer> counts = walked(list + "?limit=2&sort=articleCount", "articleCount");
            assertThat(counts).isSorted().allMatch(count -> count > 0).hasSameSizeAs(names);
            assertThat(walked(list + "?limit=2&sort=-articleCount", "articleCount"))
                    .isEqualTo(counts.reversed());
            reader().get(list + "?sort=email").then().statusCode(400);
        }
    }

    @Test
    void renamedTargetShowsAtOnceAndItsFormerSlugLeadsToIt() {
        for (String[] target : new String[][] {
            {"author", "authors", "ada-"}, {"category", "categories", "root-"}, {"tag", "tags", "tag-"}
        }) {
            String id = reader().get("/v1/" + target[1] + "/" + target[2] + key).path("id");
            String slug = "new-" + target[2] + key;
            published.reached(target[0], slug, UUID.fromString(id), true);
            published.run("UPDATE " + target[0] + " SET slug = ?, name = 'New' WHERE id = ?", slug, id);
            reader().get("/v1/" + target[1] + "/" + target[2] + key)
                    .then()
                    .statusCode(308)
                    .header("Location", "/v1/" + target[1] + "/" + slug);
            reader().get("/v1/" + target[1] + "/" + slug).then().statusCode(200).body("name", equalTo("New"));
        }
        reader().get("/v1/articles/two-" + key)
                .then()
                .body("authors[0].name", equalTo("New"))
                .body("categories[0].slug", equalTo("new-root-" + key))
                .body("tags[0].name", equalTo("New"));
    }

    @Test
    void categoryHasItsPathAndItsChildren() {
        reader().get("/v1/categories/root-" + key)
                .then()
                .statusCode(200)
                .body("path", contains(Map.of("slug", "root-" + key, "name", "Root " + key)))
                .body("articleCount", equalTo(2))
                .body("children.name", contains("Bare", "Leaf"))
                .body("children.articleCount", contains(0, 1));
        reader().get("/v1/categories/leaf-" + key)
                .then()
                .body("path.slug", contains("root-" + key, "leaf-" + key))
                .body("description", nullValue())
                .body("children", empty());
    }

    @Test
    void categoriesComeAsATreeOrFlat() {
        Response tree = reader().get("/v1/categories");
        tree.then().statusCode(200).body("items.parentId", everyItem(nullValue()));
        String mine = "items.find { it.slug == 'root-" + key + "' }";
        assertThat(tree.<List<String>>path(mine + ".children.name")).containsExactly("Bare", "Leaf");
        assertThat(tree.<List<?>>path(mine + ".children[1].children")).isEmpty();
        assertThat(walked("/v1/categories?view=flat&limit=2", "slug"))
                .contains("root-" + key, "leaf-" + key, "bare-" + key)
                .doesNotHaveDuplicates();
        for (String query : List.of("limit=5", "page=1", "total=true", "cursor=x", "view=tree&limit=5")) {
            reader().get("/v1/categories?" + query).then().statusCode(400);
        }
        reader().get("/v1/categories?view=round").then().statusCode(400);
    }

    private static <V> List<V> walked(String list, String property) {
        List<V> values = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Response page = reader().get(list);
        while (true) {
            values.addAll(page.<List<V>>path("items." + property));
            ids.addAll(page.<List<String>>path("items.id"));
            String next = page.path("page.next");
            if (next == null) {
                assertThat(ids).doesNotHaveDuplicates();
                return values;
            }
            page = reader().queryParam("cursor", next).get(list);
        }
    }
}
