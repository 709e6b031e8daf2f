package io.chapeau.process;

import static io.chapeau.process.ManagementClient.AUTHORS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
