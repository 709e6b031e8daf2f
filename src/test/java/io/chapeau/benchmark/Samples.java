package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.process.ManagementClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes in through the API: all names, a hundred articles, and comments on them. */
record Samples(List<String> authors, List<String> categories, List<String> tags, List<String> articles) {

    private static final int AUTHORS = 200;
    private static final int TAGS = 1_000;
    private static final int ARTICLES = 100;
    private static final int COMMENTS = 100;

    /** Categories of the first and of the second level; what follows lies on the third. */
    private static final int ROOTS = 10;

    private static final int MIDDLE = 40;
    private static final int CATEGORIES = 100;

    private interface Making {
        String at(int number) throws Exception;
    }

    static Samples make(ManagementClient client, Commenter commenter) throws Exception {
        List<String> authors = all(0, AUTHORS, i -> id(client, ManagementClient.AUTHORS, "Autrice " + i, Map.of()));
        List<String> tags = all(0, TAGS, i -> id(client, "/v1/management/tags", "Sujet " + i, Map.of()));
        List<String> categories =
                new ArrayList<>(all(0, ROOTS, i -> id(client, "/v1/management/categories", "Rubrique " + i, Map.of())));
        for (int[] level : new int[][] {{ROOTS, MIDDLE, 0, ROOTS}, {MIDDLE, CATEGORIES, ROOTS, MIDDLE - ROOTS}}) {
            List<String> above = List.copyOf(categories);
            categories.addAll(all(
                    level[0],
                    level[1],
                    i -> id(
                            client,
                            "/v1/management/categories",
                            "Rubrique " + i,
                            Map.of("parentId", above.get(level[2] + i % level[3])))));
        }
        List<JsonNode> articles = new ArrayList<>();
        all(0, ARTICLES, i -> {
            JsonNode article =
                    article(client, i, List.of(authors.get(i)), List.of(categories.get(i)), List.of(tags.get(i)));
            articles.add(article);
            return article.get("id").asText();
        });
        for (int i = 0; i < COMMENTS; i++) {
            commenter.comment(articles.get(i % ARTICLES).get("slug").asText());
        }
        return new Samples(
                authors,
                categories,
                tags,
                articles.stream().map(article -> article.get("id").asText()).toList());
    }

    private static JsonNode article(
            ManagementClient client, int i, List<String> authors, List<String> categories, List<String> tags)
            throws Exception {
        FrenchText words = new FrenchText(i);
        JsonNode article = client.create(
                ManagementClient.ARTICLES,
                Map.of(
                        "title",
                        words.title() + " (" + i + ")",
                        "standfirst",
                        words.sentences(1),
                        "body",
                        Map.of("format", "markdown", "value", words.article()),
                        "authorIds",
                        authors,
                        "categoryIds",
                        categories,
                        "tagIds",
                        tags,
                        "publishedAt",
                        "2014-06-01T08:00:00Z",
                        "externalId",
                        "benchmark-%03d".formatted(i)));
        return client.act(
                ManagementClient.ARTICLES + "/" + article.get("id").asText() + "/publish",
                article.get("version").asInt());
    }

    private static String id(ManagementClient client, String path, String name, Map<String, String> more)
            throws Exception {
        Map<String, String> input = new HashMap<>(more);
        input.put("name", name);
        return client.create(path, input).get("id").asText();
    }

    private static List<String> all(int from, int to, Making making) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ids.add(making.at(i));
        }
        return ids;
    }
}
