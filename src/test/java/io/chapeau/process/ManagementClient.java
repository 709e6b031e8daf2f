package io.chapeau.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** An administrator's client of one run of the product. */
public final class ManagementClient {

    public static final String TOKEN = "token-of-the-process-tests-0123456789";
    public static final String AUTHORS = "/v1/management/authors";
    public static final String ARTICLES = "/v1/management/articles";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;

    public ManagementClient(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** An answer with the status that the caller counts on, or an error that shows what came instead. */
    public static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(HttpResponse<String> answer) {
            super(answer.request().method() + " " + answer.uri() + " was answered " + answer.statusCode() + " "
                    + answer.body());
        }
    }

    public JsonNode create(String path, Map<String, ?> input) throws IOException, InterruptedException {
        return view(request(path).header("Content-Type", "application/json").POST(body(input)), 201);
    }

    JsonNode put(String path, Map<String, ?> input) throws IOException, InterruptedException {
        return view(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .PUT(body(input)),
                200);
    }

    public JsonNode patch(String path, int version, Map<String, ?> changes) throws IOException, InterruptedException {
        return view(
                request(path)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"" + version + "\"")
                        .method("PATCH", body(changes)),
                200);
    }

    public JsonNode act(String path, int version) throws IOException, InterruptedException {
        return view(request(path).header("If-Match", "\"" + version + "\"").POST(BodyPublishers.noBody()), 200);
    }

    public JsonNode read(String path) throws IOException, InterruptedException {
        return view(request(path), 200);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> getAs(String token, String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).setHeader("Authorization", "Bearer " + token).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** Whether there is an answer at all and it has this status. */
    public boolean answers(String path, int status) {
        try {
            return get(path).statusCode() == status;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the product is ending: it then closes each connection after its answer. */
    boolean isTakingLeave() throws IOException, InterruptedException {
        return get("/q/health/live").headers().allValues("Connection").contains("close");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> content) throws JsonProcessingException {
        return BodyPublishers.ofString(JSON.writeValueAsString(content));
    }

    private static JsonNode view(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new UnexpectedAnswer(answer);
        }
        return JSON.readTree(answer.body());
    }
}
