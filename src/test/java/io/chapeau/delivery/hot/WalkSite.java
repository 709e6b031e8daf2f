package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;

import io.chapeau.testing.Articles;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a walk knows of the site that it changes: what is there, and where something was at any time. */
final class WalkSite {

    static final List<String> LOCALES = List.of("en", "fr");
    static final List<String> LINKED = List.of("authors", "categories", "tags");
    private static final int FEW_SLUGS = 8;

    final Random random;
    final List<String> articles = new ArrayList<>();
    final List<String> submissions = new ArrayList<>();
    final List<String> addedSlugs = new ArrayList<>();
    private final List<String> slugs = new ArrayList<>();
    private final Map<String, List<String>> targets = new HashMap<>();

    WalkSite(long seed) {
        random = new Random(seed);
        for (String kind : LINKED) {
            for (int i = 0; i < 3; i++) {
                know(kind, created("/v1/management/" + kind, Map.of("name", unique("Walk"))));
            }
        }
        know("collections", created("/v1/management/collections", Map.of("name", unique("Walks"))));
        for (int i = 0; i < 6; i++) {
            Map<String, Object> input = Articles.input(unique("A walk"));
            input.put("locale", any(LOCALES));
            know("articles", created(Articles.PATH, input));
        }
    }

    /** What an answer says of a new or changed entity; of a failure nothing. */
    void know(String kind, Response answer) {
        if (answer.statusCode() >= 300) {
            return;
        }
        List<String> ids = ids(kind);
        String id = answer.path("id");
        if (!ids.contains(id)) {
            ids.add(id);
        }
        knowSlug(kind, answer.path("slug"));
        if (LINKED.contains(kind)) {
            knowSlug(kind, answer.path("localizations.fr.slug"));
        }
    }

    void knowSlug(String kind, @Nullable String slug) {
        String address = kind + "/" + slug;
        if (slug != null && !slugs.contains(address)) {
            slugs.add(address);
        }
    }

    List<String> ids(String kind) {
        return kind.equals("articles") ? articles : targets.computeIfAbsent(kind, none -> new ArrayList<>());
    }

    /** Where editors find one of this kind. */
    String managed(String kind) {
        return "/v1/management/" + kind + "/" + any(ids(kind));
    }

    String article() {
        return managed("articles");
    }

    /** One that many may want. */
    String wantedSlug() {
        return "walk-" + random.nextInt(FEW_SLUGS);
    }

    /** The kind and a slug that one of it has or had. */
    String slug() {
        return any(slugs);
    }

    /** A slug of this kind, without the kind. */
    String slugOf(String kind) {
        return any(slugs.stream().filter(slug -> slug.startsWith(kind + "/")).toList())
                .substring(kind.length() + 1);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
