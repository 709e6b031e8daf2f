package io.chapeau.delivery.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same address read both ways, byte by byte: no client in between corrects an address or unpacks an answer. */
final class Reading {

    /** A client that refuses something takes the long way. */
    private static final Map<String, String> LONG_WAY = Map.of("Accept", "application/json, text/plain;q=0");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Reading() {}

    /** @param body a character for each byte */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        @Nullable
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : String.join(", ", values);
        }
    }

    /** From memory when it is there. */
    static Answer hot(String target, Map<String, String> headers) {
        return read(HttpRequest.Builder::GET, target, headers, Map.of());
    }

    /** As clients do who announce a body of no bytes. */
    static Answer hotSendingNothing(String target) {
        return read(request -> request.method("GET", BodyPublishers.noBody()), target, Map.of(), Map.of());
    }

    static Answer hotHead(String target, Map<String, String> headers) {
        return read(HttpRequest.Builder::HEAD, target, headers, Map.of());
    }

    /** From the database. */
    static Answer cold(String target, Map<String, String> headers) {
        return read(HttpRequest.Builder::GET, target, headers, LONG_WAY);
    }

    static Answer coldHead(String target, Map<String, String> headers) {
        return read(HttpRequest.Builder::HEAD, target, headers, LONG_WAY);
    }

    /** What fills memory, what memory gives then, where it keeps such an answer, and what the database says. */
    static void assertSame(String target, Map<String, String> headers) {
        Answer filling = hot(target, headers);
        Answer hot = hot(target, headers);
        Answer cold = cold(target, headers);
        assertSame("when it fills memory, " + target, filling, cold);
        assertSame("from memory, " + target, hot, cold);
    }

    private static void assertSame(String which, Answer answer, Answer cold) {
        assertThat(answer.status()).as("status " + which).isEqualTo(cold.status());
        assertThat(answer.headers()).as("headers " + which).isEqualTo(cold.headers());
        assertThat(answer.body()).as("body " + which).isEqualTo(cold.body());
    }

    /** The methods without a publisher of bodies: with an empty one the client would announce a body of no bytes. */
    private static Answer read(
            UnaryOperator<HttpRequest.Builder> method,
            String target,
            Map<String, String> some,
            Map<String, String> more) {
        HttpRequest.Builder request =
                method.apply(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target)));
        some.forEach(request::header);
        more.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.headers().map());
            headers.remove("Date");
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
