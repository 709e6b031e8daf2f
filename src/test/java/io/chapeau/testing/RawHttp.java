package io.chapeau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP byte by byte. */
public final class RawHttp {

    public static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** Everything that comes back until the server closes the connection. */
    public static String exchange(URI server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static void assertProblem(String answer, int status, String type) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/" + type + "\"")
                .contains("\"status\":" + status);
    }
}
