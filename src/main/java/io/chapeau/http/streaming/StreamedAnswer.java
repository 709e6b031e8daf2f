package io.chapeau.http.streaming;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A body that is written while it is made. That a client leaves before the end is its right and no fault of
 * ours: the next write ends the body. A failure to make the rest is one.
 *
 * <p>The REST layer swallows what is written to a connection that is closed; without the look at it here, the
 * body would be made to its end for nobody, and an endless one for ever.
 */
public final class StreamedAnswer implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(StreamedAnswer.class);

    private final AtomicBoolean clientIsGone = new AtomicBoolean();
    private final Body body;

    /**
     * An answer to the current request.
     *
     * @param request that it answers
     */
    public StreamedAnswer(RoutingContext request, Body body) {
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

    private final class WatchedOutput extends FilterOutputStream {

        WatchedOutput(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireClient();
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            requireClient();
            out.flush();
        }

        private void requireClient() throws IOException {
            if (clientIsGone.get()) {
                throw new IOException("The connection is closed");
            }
        }
    }
}
