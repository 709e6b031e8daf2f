package io.chapeau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.access.FirstAdministrator;
import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * A start with the argument {@code rehearse}, for the build to record: the product asks itself what clients ask first,
 * and ends. What was loaded and linked goes into the AOT cache (JEP 483, 514), so later starts find it done. It writes
 * into the data directory that it is given, comments too, so their limits have to be off; an answer that is not the
 * expected one ends it with 1.
 */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final String ARGUMENT = "rehearse";

    /** The first time is read from the database, the second comes from memory. */
    private static final int TIMES = 3;

    private static final String ARTICLES = "/v1/articles?limit=20";
    private static final List<String> READERS =
            List.of("/", "/v1/categories", "/v1/authors", "/v1/tags", "/v1/comments", "/q/health/ready");
    private static final List<String> EDITORS = List.of(
            "/v1/management/articles",
            "/v1/management/comments",
            "/v1/management/authors",
            "/v1/management/categories",
            "/v1/management/metrics");

    private final List<String> arguments;
    private final ChapeauConfig config;
    private final FirstAdministrator administrator;
    private final ObjectMapper mapper;

    Rehearsal(
            @CommandLineArguments String[] arguments,
            ChapeauConfig config,
            FirstAdministrator administrator,
            ObjectMapper mapper) {
        this.arguments = List.of(arguments);
        this.config = config;
        this.administrator = administrator;
        this.mapper = mapper;
    }

    void play(@ObservesAsync HttpServerStart start, HttpServer server) {
        if (arguments.contains(ARGUMENT)) {
            Quarkus.asyncExit(played("http://localhost:" + server.getPort()) ? 0 : 1);
        }
    }

    private boolean played(String address) {
        // As nearly all who come, proxies among them.
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int time = 0; time < TIMES; time++) {
                for (String path : READERS) {
                    ask(client, address + path);
                }
                List<JsonNode> articles = mapper.readTree(ask(client, address + ARTICLES))
                        .path("items")
                        .valueStream()
                        .toList();
                for (JsonNode article : articles) {
                    ask(client, address + page(article) + "?include=comments");
                    ask(client, address + page(article) + "/comments");
                }
                for (String path : EDITORS) {
                    ask(client, address + path);
                }
                List<JsonNode> discussed = articles.stream()
                        .filter(article -> article.path("commentsOpen").asBoolean())
                        .toList();
                comment(client, address, discussed, time);
            }
            return true;
        } catch (IOException | IllegalStateException failed) {
            LOG.errorf("The rehearsal failed: %s", failed.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static String page(JsonNode article) {
        return "/v1/articles/" + article.path("slug").asText();
    }

    /** A comment on each article at the same time. */
    private void comment(HttpClient client, String address, List<JsonNode> articles, int time)
            throws IOException, InterruptedException {
        Map<String, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
        for (JsonNode article : articles) {
            String path = page(article) + "/comments";
            String comment = mapper.writeValueAsString(Map.of(
                    "authorName",
                    "Reader " + time,
                    "authorEmail",
                    "reader" + time + "@example.org",
                    "text",
                    article.path("standfirst").asText() + "\n\n"
                            + article.path("title").asText() + " " + time));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(comment))
                    .build();
            answers.put(address + path, client.sendAsync(request, BodyHandlers.ofString()));
        }
        answers.forEach((path, answer) -> require(202, path, answer.join()));
    }

    private String ask(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        config.adminToken()
                .or(administrator::generatedToken)
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        require(200, address, answer);
        return answer.body();
    }

    private static void require(int status, String address, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(address + " was answered " + answer.statusCode());
        }
    }
}
