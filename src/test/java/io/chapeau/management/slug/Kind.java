package io.chapeau.management.slug;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;

import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kinds of entity that have slugs, in what their tests do alike. */
enum Kind {
    ARTICLE("articles", "title"),
    AUTHOR("authors", "name"),
    CATEGORY("categories", "name"),
    TAG("tags", "name"),
    COLLECTION("collections", "name");

    private final String collection;
    private final String nameProperty;

    Kind(String collection, String nameProperty) {
        this.collection = collection;
        this.nameProperty = nameProperty;
    }

    /** Whether readers see each entity of this kind, from its creation on. */
    boolean isAlwaysSeen() {
        return this == CATEGORY || this == COLLECTION;
    }

    /** A slug that no other test uses. */
    static String fresh(String stem) {
        return unique("s" + stem).replace(' ', '-');
    }

    String path(String id) {
        return "/v1/management/" + collection + "/" + id;
    }

    String slugs(String id) {
        return path(id) + "/slugs";
    }

    /** Where readers find what has this slug. */
    String address(String slug) {
        return "/v1/" + collection + "/" + slug;
    }

    Response create(String slug, boolean takeOver) {
        Map<String, Object> input = this == ARTICLE ? Articles.input(unique("Slugs")) : new HashMap<>();
        input.put(nameProperty, unique("Slugs"));
        input.put("slug", slug);
        return as("editor")
                .contentType(ContentType.JSON)
                .queryParam("takeOver", takeOver)
                .body(input)
                .post("/v1/management/" + collection);
    }

    /** A new entity that readers do not see, if its kind can be hidden; its id. */
    String hidden(String slug) {
        return create(slug, false).then().statusCode(201).extract().path("id");
    }

    /** A new entity that readers see; its id. */
    String shown(String slug) {
        String id = hidden(slug);
        show(id);
        return id;
    }

    /** Has readers see the entity as it is now; the path of the published article with which they do. */
    String show(String id) {
        return switch (this) {
            case ARTICLE -> {
                Articles.act(path(id), "publish").then().statusCode(200);
                yield path(id);
            }
            case AUTHOR -> publishWith("authorIds", id);
            case TAG -> publishWith("tagIds", id);
            case CATEGORY, COLLECTION -> path(id);
        };
    }

    private static String publishWith(String property, String id) {
        Map<String, Object> input = Articles.input(unique("Shows"));
        input.put(property, List.of(id));
        return Articles.pathOf(Articles.published(input));
    }

    /** Gives the entity another slug. */
    Response rename(String id, String slug, boolean takeOver) {
        return as("editor")
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .queryParam("takeOver", takeOver)
                .body(Map.of("slug", slug))
                .patch(path(id));
    }

    /** The same, and readers see it. */
    void move(String id, String slug) {
        rename(id, slug, false).then().statusCode(200);
        if (this == ARTICLE) {
            show(id);
        }
    }

    Response add(String id, String slug, boolean takeOver) {
        return as("editor").queryParam("takeOver", takeOver).put(slugs(id) + "/" + slug);
    }

    Response forget(String id, String slug) {
        return as("editor").delete(slugs(id) + "/" + slug);
    }

    /** The state of each slug of the entity. */
    Map<String, String> states(String id) {
        List<Map<String, String>> items =
                as("editor").get(slugs(id)).then().statusCode(200).extract().path("items");
        Map<String, String> states = new HashMap<>();
        items.forEach(item -> states.put(item.get("slug"), item.get("state")));
        return states;
    }

    /** What readers get: the slug where it leads them, by its own name when it is current, or nowhere. */
    String seen(String slug) {
        Response answer = reader().get(address(slug));
        return switch (answer.statusCode()) {
            case 200 -> answer.path("slug");
            case 308 -> answer.header("Location").substring(address("").length());
            case 404 -> "nowhere";
            default -> "status " + answer.statusCode();
        };
    }
}
