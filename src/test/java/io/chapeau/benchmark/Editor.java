package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.process.ManagementClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes numbered editions, so that an answer tells by its title which one it shows. */
final class Editor {

    private static final String TITLE = "Édition ";

    /** Later than the editions of earlier runs, which are in the data set. */
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis());

    private final ManagementClient client;

    Editor(ManagementClient client) {
        this.client = client;
    }

    /** The number of the edition; when this returns, its publication has been acknowledged. */
    long publish(String article) throws IOException, InterruptedException {
        long number = LAST.incrementAndGet();
        String path = ManagementClient.ARTICLES + "/" + article;
        JsonNode now = client.read(path);
        JsonNode changed = client.patch(path, now.get("version").asInt(), Map.of("title", TITLE + number));
        client.act(path + "/publish", changed.get("version").asInt());
        return number;
    }

    /** The number of the edition that readers of a node see; 0 for a text of before. */
    static long seen(ManagementClient reader, String article) throws IOException, InterruptedException {
        String title = reader.read("/v1/articles/" + article).get("title").asText();
        return title.startsWith(TITLE) ? Long.parseLong(title.substring(TITLE.length())) : 0;
    }
}
