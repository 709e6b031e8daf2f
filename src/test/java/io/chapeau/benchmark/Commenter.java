package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;

/** Readers who comment, each from an address of its own. */
final class Commenter {

    private static final int ACCEPTED = 202;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String product;
    private final Random random;
    private final FrenchText words;

    Commenter(String product, long seed) {
        this.product = product;
        this.random = new Random(seed);
        this.words = new FrenchText(seed);
    }

    void comment(String slug) throws IOException, InterruptedException {
        int number = random.nextInt(1_000_000);
        HttpRequest request = HttpRequest.newBuilder(URI.create(product + "/v1/articles/" + slug + "/comments"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", octet() + "." + octet() + "." + octet() + "." + octet())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                        "authorName",
                        "Lecteur " + number,
                        "authorEmail",
                        "lecteur" + number + "@example.org",
                        "text",
                        words.comment() + " " + number))))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new IOException("A comment was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private int octet() {
        return 1 + random.nextInt(250);
    }
}
