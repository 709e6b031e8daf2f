package io.chapeau.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of requests on bare sockets, so that it can misbehave in every way. It does what it is told for the
 * next requests, one each, and answers 204 from then on.
 */
public final class Receiver implements AutoCloseable {

    /** What becomes of one request. */
    public interface Behaviour {

        /** How much of the body is read: 1 for all, 0.5 for half. */
        default double share() {
            return 1;
        }

        void answer(Socket connection) throws IOException;
    }

    /**
     * A request as it came.
     *
     * @param path of its address
     * @param headers by their names in small letters
     */
    public record Request(String path, Map<String, String> headers, String body) {

        public String header(String name) {
            String value = headers.get(name);
            if (value == null) {
                throw new AssertionError("No header " + name + " in " + headers);
            }
            return value;
        }
    }

    /** Answers with a status and further header lines, each ended by CRLF. */
    public static Behaviour status(int status, String... headers) {
        return connection -> send(connection, status, String.join("", headers), "answer " + status);
    }

    /** Answers 200 with these words. */
    public static Behaviour says(String words, String... headers) {
        return connection -> send(connection, 200, String.join("", headers), words);
    }

    /** Never answers; ends when the client does. */
    public static final Behaviour HANGS = connection -> {
        while (connection.getInputStream().read() >= 0) {
            // A client that goes on sending is waited for too.
        }
    };

    public static final Behaviour RESETS = connection -> connection.setSoLinger(true, 0);

    /** Reads half of the body and answers 200. */
    public static final Behaviour READS_HALF = new Behaviour() {
        @Override
        public double share() {
            return 0.5;
        }

        @Override
        public void answer(Socket connection) throws IOException {
            send(connection, 200, "", "enough");
        }
    };

    /** Answers 200 and breaks off in the midst of what it announced. */
    public static final Behaviour BREAKS_OFF = connection -> {
        connection
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this".getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    };

    /** Answers 200 and never comes to an end. */
    public static final Behaviour TALKS_WITHOUT_END = connection -> {
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
        byte[] words = "word ".repeat(1000).getBytes(ISO_8859_1);
        while (!connection.isClosed()) {
            connection.getOutputStream().write(words);
        }
    };

    /** What no header can be called. */
    private static final String PATH = "";

    private final ServerSocket server;
    private final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Behaviour usual = status(204);

    private Receiver(ServerSocket server) {
        this.server = server;
    }

    public static Receiver start() {
        return at("127.0.0.1", 0);
    }

    public static Receiver at(String address, int port) {
        try {
            Receiver receiver = new Receiver(new ServerSocket(port, 50, InetAddress.getByName(address)));
            Thread.ofVirtual().start(receiver::accept);
            return receiver;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Receiver next(Behaviour... behaviours) {
        next.addAll(Arrays.asList(behaviours));
        return this;
    }

    public Receiver always(Behaviour behaviour) {
        usual = behaviour;
        return this;
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Map<String, String> headers = headers(connection.getInputStream());
            if (headers.isEmpty()) {
                return;
            }
            Behaviour queued = next.poll();
            Behaviour behaviour = queued == null ? usual : queued;
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            byte[] body = connection.getInputStream().readNBytes((int) (length * behaviour.share()));
            requests.add(new Request(headers.getOrDefault(PATH, ""), headers, new String(body, UTF_8)));
            behaviour.answer(connection);
        } catch (SocketException clientLeft) {
            // Some behaviours end in no other way.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> headers(InputStream input) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int read = input.read();
            if (read < 0) {
                return Map.of();
            }
            head.write(read);
        }
        Map<String, String> headers = head.toString(ISO_8859_1)
                .lines()
                .skip(1)
                .filter(line -> line.contains(":"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line -> line.substring(line.indexOf(':') + 1).strip()));
        headers.put(PATH, head.toString(ISO_8859_1).split(" ", 3)[1]);
        return headers;
    }

    private static void send(Socket connection, int status, String headers, @Nullable String body) throws IOException {
        String content = status == 204 || body == null ? "" : body;
        String length = status == 204 ? "" : "Content-Length: " + content.length() + "\r\n";
        connection
                .getOutputStream()
                .write(("HTTP/1.1 " + status + " X\r\n" + headers + length + "\r\n" + content).getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
