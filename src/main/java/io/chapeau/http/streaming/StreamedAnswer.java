package io.chapeau.http.streaming;

import io.netty.channel.ChannelFuture;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A body that is written while it is made. Nothing is put by for a client that reads slowly: a write waits for it,
 * and one that waits too long ends its connection. That a client leaves before the end is its right and no fault
 * of ours: the next write ends the body. A failure to make the rest is one.
 *
 * <p>The REST layer swallows what is written to a connection that is closed; without the look at it here, the
 * body would be made to its end for nobody, and an endless one for ever.
 */
public final class StreamedAnswer implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(StreamedAnswer.class);

    private final AtomicBoolean clientIsGone = new AtomicBoolean();
    private final Vertx timers;
    private final HttpServerRequest exchange;
    private final Duration patience;
    private final Body body;

    /**
     * An answer to the current request.
     *
     * @param request that it answers
     * @param patience how long one write may wait for the client to read; then the client is cut off
     */
    public StreamedAnswer(RoutingContext request, Duration patience, Body body) {
        this.timers = request.vertx();
        this.exchange = request.request();
        this.patience = patience;
        this.body = body;
        request.addEndHandler(ended -> clientIsGone.set(true));
    }

    /** Writes the body; fails with an IOException only where writing does. */
    public interface Body {
        void write(OutputStream output) throws IOException;
    }

    @Override
    public void write(OutputStream output) {
        try {
            body.write(new WatchedOutput(output));
        } catch (IOException gone) {
            LOG.debug("The client left before the end", gone);
        }
    }

    /** Closed below the HTTP layer: its gentle end would wait until the client has read what was written before. */
    private void cutOff() {
        ChannelFuture unused =
                ((ConnectionBase) exchange.connection()).channelHandlerContext().close();
    }

    private interface Write {
        void run() throws IOException;
    }

    private final class WatchedOutput extends FilterOutputStream {

        WatchedOutput(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            inTime(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            inTime(out::flush);
        }

        private void inTime(Write write) throws IOException {
            if (clientIsGone.get()) {
                throw new IOException("The connection is closed");
            }
            long timer = timers.setTimer(patience.toMillis(), late -> cutOff());
            try {
                write.run();
            } finally {
                timers.cancelTimer(timer);
            }
        }
    }
}
