package io.chapeau.change.live;

import io.chapeau.testing.Api;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A client of server-sent events. */
final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** Opens a stream and waits until it has begun. */
    static EventStream open(String pathAndQuery, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + pathAndQuery));
        headers.forEach(request::header);
        EventStream stream = new EventStream(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        if (stream.status() == 200) {
            stream.block();
        }
        return stream;
    }

    static Map<String, String> as(String role) {
        return Map.of("Authorization", "Bearer " + Api.secretOf(role));
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The fields of the next event about an entity; comments and other tests' events are passed over. */
    Map<String, String> next(String id) {
        while (true) {
            Map<String, String> event = block();
            if (event.getOrDefault("data", "").contains(id)) {
                return event;
            }
        }
    }

    private Map<String, String> block() {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return fields;
                }
                int colon = line.indexOf(": ");
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalStateException("The stream ended");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
