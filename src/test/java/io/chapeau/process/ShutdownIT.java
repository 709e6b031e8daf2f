package io.chapeau.process;

import static io.chapeau.process.ManagementClient.AUTHORS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapeau.testing.Copy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShutdownIT {

    private static final String NAME = "Sent in two pieces";
    private static final String BODY = "{\"name\":\"" + NAME + "\"}";

    @Test
    void requestUnderWayIsAnsweredTheDatabaseIsShutDownAndTheNextStartIsClean() throws Exception {
        Installation installation = Installation.fresh("shutdown");
        try (ProductProcess product = installation.start();
                Socket connection = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            connection.setSoTimeout(30_000);
            BufferedReader answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            beginUpload(connection, answer);
            product.terminate();
            await("connections are given up").atMost(Duration.ofSeconds(20)).until(() -> product.client()
                    .isTakingLeave());
            send(connection, BODY.substring(BODY.length() / 2));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 201 ");
            assertThat(product.awaitExit()).isIn(0, 128 + 15);
            assertThat(installation.servers()).isEmpty();
        }
        try (ProductProcess next = installation.start()) {
            assertThat(installation.serverLog()).doesNotContainIgnoringCase("crash recovery");
            assertThat(next.client().read(AUTHORS).at("/items/0/name").asText()).isEqualTo(NAME);
        }
    }

    @Test
    void clientsThatOnlyWaitAreLetGoAtOnce() throws Exception {
        Installation installation = Installation.fresh("shutdown-waiting");
        try (ProductProcess product = installation.start();
                Socket follower = new Socket(InetAddress.getLoopbackAddress(), product.port());
                Socket waiting = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            Copy copy = Copy.of(Copy.PUBLIC, path -> product.client().read(path).toString());
            BufferedReader events = asked(follower, "/v1/events");
            await("the stream has begun").atMost(Duration.ofSeconds(20)).until(() -> ": from here"
                    .equals(events.readLine()));
            BufferedReader page = asked(waiting, "/v1/sync?wait=30&cursor=" + copy.cursor());
            product.terminate();
            await("the product ends before the client's patience does")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !product.isAlive());
            assertThat(events.lines()).contains("0");
            assertThat(page.lines()).contains("HTTP/1.1 200 OK");
        }
    }

    private static BufferedReader asked(Socket connection, String path) throws IOException {
        connection.setSoTimeout(30_000);
        send(connection, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
    }

    /** Sends half a body after the product has said that it waits for it: the request is under way. */
    private static void beginUpload(Socket connection, BufferedReader answer) throws IOException {
        send(connection, """
                POST %s HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Expect: 100-continue

                """.formatted(AUTHORS, ManagementClient.TOKEN, BODY.length())
                .replace("\n", "\r\n"));
        assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(answer.readLine()).isEmpty();
        send(connection, BODY.substring(0, BODY.length() / 2));
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }
}
