package io.chapeau.http.streaming;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * A body that is written while it is made. That a client leaves before the end is its right and no fault of
 * ours; a failure to make the rest is one, and breaks the connection off, so that no client takes a part for
 * the whole.
 */
public final class StreamedAnswer implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(StreamedAnswer.class);

    private final Body body;

    public StreamedAnswer(Body body) {
        this.body = body;
    }

    /** Writes the body; fails with an IOException only where writing does. */
    public interface Body {
        void write(OutputStream output) throws IOException;
    }

    @Override
    public void write(OutputStream output) {
        try {
            body.write(output);
        } catch (IOException gone) {
            LOG.debug("The client left before the end", gone);
        }
    }
}
