package io.chapeau.change.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.change.ChangeFeed;
import io.chapeau.change.sync.EventReader;
import io.chapeau.change.sync.EventReader.Event;
import io.chapeau.change.sync.EventReader.Stretch;
import io.chapeau.change.sync.SyncSide;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.streaming.StreamedAnswer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
 * closing the connection. Nothing is put by for a client that does not read: it holds up its own thread only, and is
 * cut off when one write has waited for too long; its position brings it back to what it missed.
 *
 * <p>Blocks while it waits; its callers run on virtual threads.
 */
@ApplicationScoped
public class LiveEvents {

    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final EventReader events;
    private final ChangeFeed feed;
    private final ObjectMapper mapper;
    private final RoutingContext request;
    private final Duration patience;
    private final int limit;
    private final Semaphore places;

    LiveEvents(EventReader events, ChangeFeed feed, ObjectMapper mapper, RoutingContext request, ChapeauConfig config) {
        this.events = events;
        this.feed = feed;
        this.mapper = mapper;
        this.request = request;
        this.patience = config.eventPatience();
        this.limit = config.eventConnections();
        this.places = new Semaphore(limit);
    }

    void check(@Observes StartupEvent start) {
        if (patience.compareTo(SHORTEST_PATIENCE) < 0) {
            throw new ConfigurationException(
                    "CHAPEAU_EVENT_PATIENCE must be a second or longer, such as PT10S; it is " + patience);
        }
    }

    /** How many streams this node keeps open. */
    int open() {
        return limit - places.availablePermits();
    }

    /** The stream; 503 when the node has as many as it may have. */
    public Response stream(LiveQuery query, Request conditions, SyncSide side) {
        boolean isHead = conditions.getMethod().equals(HttpMethod.HEAD);
        Stretch first = after(side, query, query.position());
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
    private StreamedAnswer output(LiveQuery query, SyncSide side, Stretch first) {
        return new StreamedAnswer(request, patience, stream -> {
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

    private void write(LiveQuery query, SyncSide side, Stretch first, OutputStream stream) throws IOException {
        Stretch stretch = first;
        send(stream, ": from here\nretry: 2000\n\n");
        while (true) {
            StringBuilder text = new StringBuilder();
            for (Event event : stretch.events()) {
                append(text, event);
            }
            if (!text.isEmpty()) {
                send(stream, text.toString());
            }
            if (!stretch.more() && feed.await(stretch.head(), HEARTBEAT).join() <= stretch.head()) {
                send(stream, ": still here\n\n");
            }
            if (feed.isEnding()) {
                return;
            }
            stretch = after(side, query, stretch.next());
        }
    }

    /** Without a position the stream begins now. */
    private Stretch after(SyncSide side, LiveQuery query, @Nullable String position) {
        return position == null ? events.now(side, query.types()) : events.after(side, query.types(), position);
    }

    private void append(StringBuilder text, Event event) throws JsonProcessingException {
        text.append("id: ")
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
