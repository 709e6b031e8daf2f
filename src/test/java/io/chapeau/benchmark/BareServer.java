package io.chapeau.benchmark;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The first yardstick: what the HTTP layer can do at all. A bare Vert.x handler of the product's own version, in a JVM
 * with the same settings and with as many event loops, looks an address up in a map and writes the bytes and the
 * headers that the product answered there before the measuring began. It checks nothing, knows no changes and no other
 * spelling of an address.
 */
final class BareServer {

    /** What the transfer itself adds. */
    private static final Set<String> OF_THE_TRANSFER = Set.of("content-length", "connection", "transfer-encoding");

    private record Answer(List<Map.Entry<CharSequence, CharSequence>> headers, Buffer body, String tag) {}

    private record Answers(Answer identity, Answer gzip) {}

    private BareServer() {}

    /** Arguments: the product's address and the number of event loops; on the standard input one path a line. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Answers> answers = fetch(URI.create(arguments[0]));
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(false)
                .setEventLoopPoolSize(Integer.parseInt(arguments[1])));
        YardstickProcess.serve(vertx, Integer.parseInt(arguments[1]), request -> answer(request, answers));
    }

    private static void answer(HttpServerRequest request, Map<String, Answers> answers) {
        Answers known = answers.get(request.uri());
        HttpServerResponse response = request.response();
        if (known == null) {
            response.setStatusCode(404).end();
            return;
        }
        Answer answer = request.getHeader(HttpHeaders.ACCEPT_ENCODING) == null ? known.identity : known.gzip;
        MultiMap headers = response.headers();
        for (Map.Entry<CharSequence, CharSequence> header : answer.headers) {
            headers.add(header.getKey(), header.getValue());
        }
        if (answer.tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.end(answer.body);
        }
    }

    private static Map<String, Answers> fetch(URI product) throws Exception {
        Map<String, Answers> answers = new ConcurrentHashMap<>();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(8);
                BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            List<Future<?>> all = new ArrayList<>();
            for (String path = paths.readLine(); path != null; path = paths.readLine()) {
                String target = path;
                all.add(threads.submit(() -> answers.put(
                        target,
                        new Answers(fetch(client, product, target, null), fetch(client, product, target, "gzip")))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return Map.copyOf(answers);
    }

    private static Answer fetch(HttpClient client, URI product, String path, @Nullable String coding)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.resolve(path));
        if (coding != null) {
            request.header("Accept-Encoding", coding);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        List<Map.Entry<CharSequence, CharSequence>> headers = new ArrayList<>();
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_TRANSFER.contains(name.toLowerCase(Locale.ROOT))) {
                for (String value : values) {
                    headers.add(Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
                }
            }
        });
        return new Answer(
                headers,
                Buffer.buffer(answer.body()),
                answer.headers().firstValue("ETag").orElse(""));
    }
}
