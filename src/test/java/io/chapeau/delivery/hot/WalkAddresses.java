package io.chapeau.delivery.hot;

import java.util.List;
import java.util.Map;

/** What readers of a walk look at. */
final class WalkAddresses {

    private static final List<String> LANGUAGES = List.of("fr", "en;q=0.5, fr", "de, en", "*");
    private static final List<String> ORDERS = List.of("title", "-title", "updatedAt", "-updatedAt", "-commentCount");

    private final WalkSite site;

    WalkAddresses(WalkSite site) {
        this.site = site;
    }

    record Request(String target, Map<String, String> headers) {}

    Request next() {
        String target = target();
        boolean negotiated = target.contains("locale=auto");
        return new Request(target, negotiated ? Map.of("Accept-Language", site.any(LANGUAGES)) : Map.of());
    }

    private String target() {
        return switch (site.random.nextInt(12)) {
            case 0, 1 -> "/v1/articles/" + site.any(site.articles) + article();
            case 2 -> "/v1/articles/" + site.slugOf("articles") + article();
            case 3, 4 -> "/v1/" + site.slug() + language();
            case 5 -> "/v1/articles" + list();
            case 6, 7 -> "/v1/articles?" + links();
            case 8 -> "/v1/" + names();
            case 9 -> "/v1/comments" + site.any(List.of("", "?limit=2", "?category=" + site.slugOf("categories")));
            case 10 -> "/v1/collections/" + collection();
            default -> {
                String kind = site.any(WalkSite.LINKED);
                yield "/v1/" + kind + "/" + site.any(site.ids(kind)) + language();
            }
        };
    }

    private String article() {
        return site.any(List.of(
                "",
                "",
                "?include=neighbours",
                "?include=comments,blocks",
                "?fields=title",
                "?fields=translations",
                "/comments",
                "/comments?sort=-createdAt&limit=2",
                "/comments?view=tree"));
    }

    private String language() {
        return site.any(List.of("", "", "?locale=fr", "?locale=auto"));
    }

    private String list() {
        return site.any(List.of(
                "",
                "?locale=fr",
                "?locale=auto",
                "?locale=auto&fallback=true",
                "?locale=fr&fallback=true",
                "?sort=" + site.any(ORDERS),
                "?total=true&limit=1",
                "?limit=2&include=text",
                "?ids=" + site.any(site.articles),
                "?ids=" + site.any(site.articles) + "," + site.any(site.articles),
                "?fields=title"));
    }

    private String names() {
        return site.any(List.of(
                "authors",
                "authors?sort=-articleCount",
                "authors?locale=auto",
                "tags",
                "tags?locale=fr",
                "tags?sort=-articleCount&limit=2",
                "categories",
                "categories?locale=auto",
                "categories?view=flat&locale=fr"));
    }

    private String collection() {
        String one = site.random.nextBoolean() ? site.any(site.ids("collections")) : site.slugOf("collections");
        return one + site.any(List.of("", "?limit=1", "?include=text", "?include=outline&limit=2", "?fields=articles"));
    }

    /** One or two filters by what articles link to, by slugs of any time. */
    private String links() {
        String filter = filter();
        String other = filter();
        boolean both = site.random.nextInt(3) == 0
                && !filter.substring(0, filter.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
        return (both ? filter + "&" + other : filter)
                + site.any(List.of(
                        "",
                        "",
                        "&sort=" + site.any(ORDERS),
                        "&locale=fr",
                        both ? "&locale=auto" : "&locale=auto&fallback=true",
                        "&total=true&limit=1"));
    }

    private String filter() {
        String kind = site.any(WalkSite.LINKED);
        String name = Map.of("authors", "author", "categories", "category", "tags", "tag")
                .get(kind);
        return name + "=" + site.slugOf(kind);
    }
}
