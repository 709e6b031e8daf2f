package io.chapeau.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server on this machine that can be cut while the server goes on for everybody else. */
final class Relay implements AutoCloseable {

    private final int server;
    private final ServerSocket entrance;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    private Relay(int server, ServerSocket entrance) {
        this.server = server;
        this.entrance = entrance;
    }

    static Relay to(int port) throws IOException {
        Relay relay = new Relay(port, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    /** Where clients find it. */
    int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing comes through, and who tries is refused. */
    @Override
    public void close() throws IOException {
        cut = true;
        entrance.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    private void accept() {
        while (!cut) {
            try {
                Socket client = keep(entrance.accept());
                Socket onward = keep(new Socket(InetAddress.getLoopbackAddress(), server));
                Thread.ofVirtual().start(() -> pass(client, onward));
                Thread.ofVirtual().start(() -> pass(onward, client));
            } catch (IOException closed) {
                requireCut(closed);
            }
        }
    }

    /** A connection that comes while the way is being cut is cut too. */
    private Socket keep(Socket end) throws IOException {
        ends.add(end);
        if (cut) {
            end.close();
        }
        return end;
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One of the two hung up, or the way was cut: neither end has anything more to say.
            return;
        }
    }

    private void requireCut(IOException closed) {
        if (!cut) {
            throw new IllegalStateException("The relay to " + server + " broke", closed);
        }
    }
}
