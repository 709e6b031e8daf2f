package io.chapeau.change.sync;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.NumberedChanges;
import io.chapeau.management.collection.Collections;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A copy that is kept while editors work is, at the end, what a fresh one is: byte for byte. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ExactCopyTest {

    private static final int EDITORS = 4;
    private static final int STEPS = 60;
    private static final long SEED = 20_261_125;

    @Inject
    NumberedChanges changes;

    @Test
    void copyKeptUnderRandomEditsEqualsAFreshOne() throws Exception {
        Copy publicCopy = Copy.of(Copy.PUBLIC);
        Copy managedCopy = Copy.of(Copy.MANAGEMENT);
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                Random random = new Random(SEED + i);
                work.add(editors.submit(() -> new Editor(random).work(STEPS)));
            }
            while (!work.stream().allMatch(Future::isDone)) {
                publicCopy.catchUp(7);
                managedCopy.catchUp(7);
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        changes.settledHead();
        publicCopy.catchUp();
        managedCopy.catchUp();
        assertThat(publicCopy.entities()).isEqualTo(Copy.of(Copy.PUBLIC).entities());
        assertThat(managedCopy.entities()).isEqualTo(Copy.of(Copy.MANAGEMENT).entities());
    }

    /** Does whatever comes to its mind; refusals are part of the game. */
    private static final class Editor {

        private final Random random;
        private final List<String> articles = new ArrayList<>();
        private final List<String> authors = new ArrayList<>();
        private final List<String> categories = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<String> collections = new ArrayList<>();

        Editor(Random random) {
            this.random = random;
        }

        void work(int steps) {
            authors.add(Articles.link("authors", unique("Author")));
            categories.add(Articles.link("categories", unique("Category")));
            tags.add(Articles.link("tags", unique("Tag")));
            collections.add(Collections.of());
            for (int i = 0; i < steps; i++) {
                step();
            }
        }

        private void step() {
            switch (random.nextInt(16)) {
                case 0, 1 -> create();
                case 2, 3, 4 -> act(articles, "publish");
                case 5 -> act(articles, "unpublish");
                case 6, 7 -> replace();
                case 8 -> rename("authors", authors);
                case 9 ->
                    rename(random.nextBoolean() ? "categories" : "tags", random.nextBoolean() ? categories : tags);
                case 10 -> delete();
                case 11 ->
                    act(
                            articles,
                            List.of("restore", "purge", "archive", "unarchive").get(random.nextInt(4)));
                case 12 -> comment();
                case 13, 14 -> arrange();
                default -> more();
            }
        }

        /** Refused when what it links to is gone already. */
        private void create() {
            Response created =
                    as("editor").contentType(ContentType.JSON).body(input()).post(Articles.PATH);
            allowed(created);
            if (created.statusCode() == 201) {
                articles.add(created.header("Location"));
            }
        }

        private Map<String, Object> input() {
            Map<String, Object> input = new HashMap<>(Articles.input(unique("Edited"), "Text " + random.nextInt()));
            input.put("authorIds", some(authors));
            input.put("categoryIds", some(categories));
            input.put("tagIds", some(tags));
            return input;
        }

        private List<String> some(List<String> ids) {
            return ids.stream().filter(id -> random.nextBoolean()).toList();
        }

        private void act(List<String> paths, String action) {
            any(paths).forEach(path -> allowed(Articles.act(path, action)));
        }

        private void replace() {
            any(articles).forEach(path -> allowed(Articles.put(path, "*", input())));
        }

        /** Refused when one of the articles lies in the trash or is purged. */
        private void arrange() {
            List<String> ids = some(articles).stream()
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .limit(8)
                    .toList();
            any(collections).forEach(path -> allowed(Collections.arranged(path, ids.toArray(String[]::new))));
        }

        private void rename(String collection, List<String> ids) {
            any(ids).forEach(id -> allowed(Articles.patch(
                    "/v1/management/" + collection + "/" + id, "*", "{\"name\": \"" + unique("Renamed") + "\"}")));
        }

        private void delete() {
            switch (random.nextInt(4)) {
                case 0 -> any(authors).forEach(id -> allowed(Articles.trashed("/v1/management/authors/" + id)));
                case 1 -> any(tags).forEach(id -> allowed(Articles.trashed("/v1/management/tags/" + id)));
                default -> any(articles).forEach(path -> allowed(Articles.trashed(path)));
            }
        }

        private void comment() {
            for (String path : any(articles)) {
                String id = path.substring(path.lastIndexOf('/') + 1);
                Response submitted = reader().contentType(ContentType.JSON)
                        .body(Map.of(
                                "authorName",
                                "Ines",
                                "authorEmail",
                                "i@example.org",
                                "text",
                                "Words " + random.nextInt()))
                        .post("/v1/articles/" + id + "/comments");
                allowed(submitted);
                List<String> comments = as("moderator")
                        .get("/v1/management/comments?article=" + id)
                        .path("items.id");
                for (String comment : comments) {
                    String decision = List.of("approve", "reject", "spam").get(random.nextInt(3));
                    allowed(as("moderator")
                            .header("If-Match", "*")
                            .post("/v1/management/comments/" + comment + "/" + decision));
                }
            }
        }

        private void more() {
            authors.add(Articles.link("authors", unique("Author")));
            tags.add(Articles.link("tags", unique("Tag")));
            Map<String, Object> child = new HashMap<>(Map.of("name", unique("Child")));
            if (!categories.isEmpty()) {
                child.put("parentId", categories.getFirst());
            }
            categories.add(Api.created("/v1/management/categories", child).path("id"));
        }

        private List<String> any(List<String> ids) {
            return ids.isEmpty() ? List.of() : List.of(ids.get(random.nextInt(ids.size())));
        }

        private static void allowed(Response response) {
            assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
        }
    }
}
