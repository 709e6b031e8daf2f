package io.chapeau.change.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.change.ChangeFeed;
import io.chapeau.change.sync.EventReader.Event;
import io.chapeau.change.sync.EventReader.Stretch;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.streaming.StreamedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Writes the stream of a client, as text/event-stream of the HTML standard. The id of an event is the position
 * after it, so a client that comes back gets what it missed. A comment every 15 seconds keeps proxies from
 * closing the connection. A client that does not read holds up its own thread only, and nothing is put by for it:
 * the server's idle timeout ends it.
 *
 * <p>Blocks while it waits; its callers run on virtual threads.
 */
@ApplicationScoped
public class LiveEvents {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ChangeFeed feed;
    private final ObjectMapper mapper;
    private final Semaphore places;

    LiveEvents(ChangeFeed feed, ObjectMapper mapper, ChapeauConfig config) {
        this.feed = feed;
        this.mapper = mapper;
        this.places = new Semaphore(config.eventConnections());
    }

    /** How a side reads on, in a transaction of its own; without a cursor it answers where it is now. */
    public interface Side {
        Stretch after(LiveQuery query, @Nullable String cursor);
    }

    /** The stream; 503 when the node has as many as it may have. */
    public Response stream(LiveQuery query, Request request, Side side) {
        boolean isHead = request.getMethod().equals(HttpMethod.HEAD);
        Stretch first = side.after(query, query.position());
        if (places.availablePermits() == 0) {
            throw ProblemType.UNAVAILABLE
                    .because("This node has as many event streams as it may have. Try again later, or use sync.")
                    .withHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        return Response.ok(isHead ? null : output(query, side, first))
                .type(MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    /** A place is taken where it is given back, so that none is lost on the way; who comes too late is sent away. */
    private StreamedAnswer output(LiveQuery query, Side side, Stretch first) {
        return new StreamedAnswer(stream -> {
            if (places.tryAcquire()) {
                try {
                    write(query, side, first, stream);
                } finally {
                    places.release();
                }
            } else {
                send(stream, "retry: 10000\n\n");
            }
        });
    }

    private void write(LiveQuery query, Side side, Stretch first, OutputStream stream) throws IOException {
        Stretch stretch = first;
        send(stream, ": from here\nretry: 2000\n\n");
        while (true) {
            StringBuilder events = new StringBuilder();
            for (Event event : stretch.events()) {
                append(events, event);
            }
            if (!events.isEmpty()) {
                send(stream, events.toString());
            }
            if (!stretch.more() && feed.await(stretch.head(), HEARTBEAT).join() <= stretch.head()) {
                send(stream, ": still here\n\n");
            }
            if (feed.isEnding()) {
                return;
            }
            stretch = side.after(query, stretch.next());
        }
    }

    private void append(StringBuilder events, Event event) throws JsonProcessingException {
        events.append("id: ")
                .append(event.cursor())
                .append("\nevent: ")
                .append(event.type().word())
                .append("\ndata: ")
                .append(mapper.writeValueAsString(LiveEvent.of(event)))
                .append("\n\n");
    }

    private static void send(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
