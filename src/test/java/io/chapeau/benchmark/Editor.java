package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.process.ManagementClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publishes numbered editions, so that an answer tells by its title which one it shows. */
final class Editor {

    private static final String TITLE = "Édition ";
    private static final int LONGEST_WAIT_MILLIS = 30_000;
    private static final Pattern EDITION = Pattern.compile("\"title\":\"" + TITLE + "(\\d+)\"");

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

    /**
     * The number of the edition that readers of a node see; 0 for a text of before. With a plain client, and without a
     * tree of the answer: what looking takes from the machine is missing to what is measured.
     */
    static long seen(String product, String article) throws IOException {
        HttpURLConnection reader = (HttpURLConnection)
                URI.create(product + "/v1/articles/" + article).toURL().openConnection();
        reader.setConnectTimeout(LONGEST_WAIT_MILLIS);
        reader.setReadTimeout(LONGEST_WAIT_MILLIS);
        if (reader.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(reader.getURL() + " was answered " + reader.getResponseCode());
        }
        try (InputStream body = reader.getInputStream()) {
            Matcher edition = EDITION.matcher(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            return edition.find() ? Long.parseLong(edition.group(1)) : 0;
        }
    }
}
