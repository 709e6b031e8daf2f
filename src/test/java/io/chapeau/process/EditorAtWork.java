package io.chapeau.process;

import static io.chapeau.process.ManagementClient.ARTICLES;
import static io.chapeau.process.ManagementClient.AUTHORS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Creates, publishes, edits and unpublishes without a pause until the product dies under it, and enters in the
 * ledger what was acknowledged. One editor has one request under way at a time.
 */
record EditorAtWork(String name, ManagementClient client, Ledger ledger) implements Callable<Exception> {

    private static final String PARAGRAPH = "Un paragraphe « qui pèse » : *accents*, **graisse** et une longue suite. ";

    /** Works until a request fails, and answers with the failure. */
    @Override
    public Exception call() {
        try {
            for (int i = 0; ; i++) {
                work(i);
            }
        } catch (IOException | InterruptedException | ManagementClient.UnexpectedAnswer killed) {
            if (!ledger.isFull()) {
                ledger.fail();
            }
            return killed;
        }
    }

    private void work(int i) throws IOException, InterruptedException {
        String first = author(name + " " + i + " a");
        String second = author(name + " " + i + " b");
        JsonNode article = article(i, List.of(first, second));
        String path = ARTICLES + "/" + article.get("id").asText();
        int version = entered(client.act(path + "/publish", version(article)));
        if (i % 2 == 0) {
            version = entered(client.patch(path, version, Map.of("title", name + " edited " + i)));
        }
        if (i % 4 == 0) {
            version = entered(client.act(path + "/publish", version));
        }
        if (i % 6 == 0) {
            entered(client.act(path + "/unpublish", version));
        }
    }

    private String author(String name) throws IOException, InterruptedException {
        JsonNode author = client.create(AUTHORS, Map.of("name", name));
        ledger.author(author);
        return author.get("id").asText();
    }

    private JsonNode article(int i, List<String> authors) throws IOException, InterruptedException {
        String value = (PARAGRAPH.repeat(8) + "\n\n").repeat(1 + i % 30);
        JsonNode article = client.create(
                ARTICLES,
                Map.of(
                        "title",
                        name + " " + i,
                        "body",
                        Map.of("format", "markdown", "value", value),
                        "authorIds",
                        authors));
        ledger.article(article);
        return article;
    }

    private int entered(JsonNode article) {
        ledger.article(article);
        return version(article);
    }

    private static int version(JsonNode view) {
        return view.get("version").asInt();
    }
}
