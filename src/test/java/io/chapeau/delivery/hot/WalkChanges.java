package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.patch;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static io.chapeau.testing.Batches.operation;

import io.chapeau.testing.Articles;
import io.chapeau.testing.Batches;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What editors, readers and moderators of a walk change. Many of it is refused, as the site is at that moment. */
final class WalkChanges {

    private static final List<String> WITH_SLUGS = List.of("articles", "authors", "tags", "categories", "collections");
    private static final List<String> TARGETS = List.of("authors", "tags", "categories", "collections");

    private static final List<String> WALKERS =
            List.of("walker-1@example.org", "walker-2@example.org", "walker-3@example.org");

    private final WalkSite site;
    private final Map<String, Change> byName = new LinkedHashMap<>();

    /** Null: there is nothing to which this could be done. */
    interface Change {
        @Nullable
        Response make();
    }

    WalkChanges(WalkSite site) {
        this.site = site;
        byName.put("publish", () -> Articles.act(site.article(), "publish"));
        byName.put("publish again", () -> Articles.act(site.article(), "publish"));
        byName.put("publish some", () -> Articles.act(site.article(), "publish"));
        byName.put("unpublish", () -> Articles.act(site.article(), "unpublish"));
        byName.put("trash", () -> Articles.trashed(site.article()));
        byName.put("restore", () -> Articles.act(site.article(), "restore"));
        byName.put("title", () -> edit("{\"title\":\"" + unique("Renamed") + "\"}"));
        byName.put("links", () -> edit(links()));
        byName.put("slug", () -> edit("{\"slug\":\"" + site.wantedSlug() + "\"}"));
        byName.put("translation", this::translate);
        byName.put("language", () -> edit("{\"locale\":\"" + site.any(WalkSite.LOCALES) + "\"}"));
        byName.put("taken slug", () -> move("articles"));
        byName.put("taken slug of another kind", () -> move(site.any(TARGETS)));
        byName.put("names", this::rename);
        byName.put("names again", this::rename);
        byName.put("parent", this::moveCategory);
        byName.put("creation", this::create);
        byName.put("deletion", this::delete);
        byName.put("comment", () -> comment(null));
        byName.put("more comments", () -> comment(null));
        byName.put("reply", this::reply);
        byName.put("approval", () -> decide("approve", "pending"));
        byName.put("more approvals", () -> decide("approve", "pending"));
        byName.put("rejection", () -> decide("reject", "approved"));
        byName.put("undo", () -> decide("undo", "rejected"));
        byName.put("edited comment", this::editComment);
        byName.put("withdrawn comment", this::withdrawComment);
        byName.put("revised comment", this::reviseComment);
        byName.put("answer of the site", this::answer);
        byName.put("deleted comment", this::deleteComment);
        byName.put("deletion undone", () -> decide("undo", "deleted"));
        byName.put("erased person", this::erasePerson);
        byName.put("collection", () -> arrange(""));
        byName.put("planned entry", () -> arrange(",\"from\":\"2090-01-01T00:00:00Z\""));
        byName.put("added slug", this::addSlug);
        byName.put("forgotten slug", this::forgetSlug);
        byName.put("shown at once and hidden", () -> atOnce(site.article(), "publish", "unpublish"));
        byName.put("hidden at once and shown", () -> atOnce(site.article(), "unpublish", "publish"));
        byName.put("linked at once and no more", this::linkAtOnce);
        byName.put("created and others published", this::createAtOnce);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    @Nullable
    Response make(String name) {
        Change change = byName.get(name);
        return change == null ? null : change.make();
    }

    private Response edit(String change) {
        return known("articles", patch(site.article(), "*", change));
    }

    private Response known(String kind, Response answer) {
        site.know(kind, answer);
        return answer;
    }

    private String links() {
        return "{\"authorIds\":" + some("authors") + ",\"categoryIds\":" + some("categories") + ",\"tagIds\":"
                + some("tags") + "}";
    }

    private String some(String kind) {
        return site.random.nextInt(3) > 0 ? "[\"" + site.any(site.ids(kind)) + "\"]" : "[]";
    }

    private Response translate() {
        String group = as("editor").get(site.article()).path("translationGroupId");
        return edit("{\"translationGroupId\":"
                + (group == null || site.random.nextInt(3) == 0 ? "null" : "\"" + group + "\"") + ",\"locale\":\""
                + site.any(WalkSite.LOCALES) + "\"}");
    }

    private Response move(String kind) {
        return known(
                kind, patch(site.managed(kind) + "?takeOver=true", "*", "{\"slug\":\"" + site.wantedSlug() + "\"}"));
    }

    private Response rename() {
        String kind = site.any(WalkSite.LINKED);
        String name = unique("Other");
        String localizations = site.random.nextBoolean() ? "{\"fr\":{\"name\":\"" + name + " bis\"}}" : "{\"fr\":null}";
        return known(
                kind,
                patch(site.managed(kind), "*", "{\"name\":\"" + name + "\",\"localizations\":" + localizations + "}"));
    }

    private Response moveCategory() {
        String parent = site.random.nextInt(3) == 0 ? "null" : "\"" + site.any(site.ids("categories")) + "\"";
        return patch(site.managed("categories"), "*", "{\"parentId\":" + parent + "}");
    }

    private Response create() {
        String kind = site.any(TARGETS);
        Map<String, Object> input = new HashMap<>(Map.of("name", unique("New")));
        if (site.random.nextBoolean()) {
            input.put("slug", site.wantedSlug());
        }
        return known(
                kind,
                as("editor")
                        .contentType(ContentType.JSON)
                        .queryParam("takeOver", true)
                        .body(input)
                        .post("/v1/management/" + kind));
    }

    private @Nullable Response delete() {
        String kind = site.any(TARGETS);
        if (site.ids(kind).size() == 1) {
            return null;
        }
        String id = site.any(site.ids(kind));
        Response deleted = as("editor").header("If-Match", "*").delete("/v1/management/" + kind + "/" + id);
        if (deleted.statusCode() < 300) {
            site.ids(kind).remove(id);
        }
        return deleted;
    }

    private @Nullable Response reply() {
        List<String> approved = comments("approved");
        if (approved.isEmpty()) {
            return null;
        }
        String parent = site.any(approved);
        String article = parent.substring(0, parent.indexOf(' '));
        // Nobody answers where readers see nothing, and it may take this walk long to come by and show it again.
        String managed = Articles.PATH + "/" + article;
        Articles.act(managed, "restore");
        Articles.act(managed, "publish");
        return comment(parent);
    }

    /** @param parent the article and the comment, or null */
    private Response comment(@Nullable String parent) {
        Map<String, Object> input = new HashMap<>(
                Map.of("authorName", "Walker", "authorEmail", site.any(WALKERS), "text", unique("I walked")));
        String article = site.any(site.articles);
        if (parent != null) {
            article = parent.substring(0, parent.indexOf(' '));
            input.put("parentId", parent.substring(parent.indexOf(' ') + 1));
        }
        Response taken =
                reader().contentType(ContentType.JSON).body(input).post("/v1/articles/" + article + "/comments");
        if (taken.statusCode() == 202) {
            String location = taken.header("Location");
            site.submissions.add(location.substring(location.indexOf("/v1/")));
        }
        return taken;
    }

    private @Nullable Response decide(String action, String status) {
        List<String> comments = comments(status);
        return comments.isEmpty()
                ? null
                : as("moderator").header("If-Match", "*").post(managedComment(comments) + "/" + action);
    }

    private String managedComment(List<String> comments) {
        return "/v1/management/comments/" + site.any(comments).split(" ", 2)[1];
    }

    private @Nullable Response reviseComment() {
        List<String> approved = comments("approved");
        return approved.isEmpty()
                ? null
                : patch(managedComment(approved), "*", "{\"text\":\"" + unique("He walked") + "\"}");
    }

    private @Nullable Response answer() {
        List<String> approved = comments("approved");
        return approved.isEmpty()
                ? null
                : as("moderator")
                        .contentType(ContentType.JSON)
                        .body(Map.of("text", unique("Walk on")))
                        .post(managedComment(approved) + "/replies");
    }

    private @Nullable Response deleteComment() {
        List<String> approved = comments("approved");
        return approved.isEmpty()
                ? null
                : as("moderator").header("If-Match", "*").delete(managedComment(approved));
    }

    private Response erasePerson() {
        return as("editor").queryParam("email", site.any(WALKERS)).delete("/v1/management/people");
    }

    /** The article and the id of each comment with this status. */
    private List<String> comments(String status) {
        List<Map<String, Object>> items = as("moderator")
                .queryParam("status", status)
                .get("/v1/management/comments")
                .path("items");
        return items.stream()
                .filter(item -> site.articles.contains(String.valueOf(item.get("articleId"))))
                .map(item -> item.get("articleId") + " " + item.get("id"))
                .toList();
    }

    private @Nullable Response editComment() {
        return site.submissions.isEmpty()
                ? null
                : reader().contentType(MERGE_PATCH)
                        .body(("{\"text\":\"" + unique("I ran") + "\"}").getBytes(StandardCharsets.UTF_8))
                        .patch(site.any(site.submissions));
    }

    private @Nullable Response withdrawComment() {
        return site.submissions.isEmpty() ? null : reader().delete(site.any(site.submissions));
    }

    private Response arrange(String times) {
        return patch(
                site.managed("collections"),
                "*",
                "{\"entries\":[{\"articleId\":\"" + site.any(site.articles) + "\"" + times + "}]}");
    }

    private Response addSlug() {
        String kind = site.any(WITH_SLUGS);
        String slugs = site.managed(kind) + "/slugs/";
        String slug = site.wantedSlug();
        Response added = as("editor").queryParam("takeOver", true).put(slugs + slug);
        if (added.statusCode() == 200) {
            site.knowSlug(kind, slug);
            site.addedSlugs.add(slugs + slug);
        }
        return added;
    }

    private @Nullable Response forgetSlug() {
        return site.addedSlugs.isEmpty() ? null : as("editor").delete(site.any(site.addedSlugs));
    }

    private static Response atOnce(String article, String first, String second) {
        return Batches.atomic(List.of(
                operation("POST", article + "/" + first, null), operation("POST", article + "/" + second, null)));
    }

    private Response linkAtOnce() {
        String article = site.article();
        return Batches.atomic(List.of(
                operation("POST", article + "/publish", null),
                operation("PATCH", article, Map.of("authorIds", List.of(), "tagIds", List.of())),
                operation("POST", article + "/publish", null)));
    }

    private Response createAtOnce() {
        Map<String, Object> input = Articles.input(unique("Walked"));
        input.put("locale", site.any(WalkSite.LOCALES));
        input.put("authorIds", List.of(site.any(site.ids("authors"))));
        input.put("tagIds", List.of(site.any(site.ids("tags"))));
        Response made = Batches.atomic(
                List.of(operation("POST", Articles.PATH, input), operation("POST", site.article() + "/publish", null)));
        if (made.statusCode() == 200) {
            site.articles.add(made.path("results[0].body.id"));
            site.knowSlug("articles", made.path("results[0].body.slug"));
        }
        return made;
    }
}
