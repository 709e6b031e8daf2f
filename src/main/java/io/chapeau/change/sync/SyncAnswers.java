package io.chapeau.change.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.chapeau.change.ChangeFeed;
import io.chapeau.http.streaming.StreamedAnswer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Brings a copy over HTTP: one page as JSON, or everything that there is as a stream of lines. A stream reads page
 * by page, each in a transaction of its own, and waits for the client: its memory does not grow with the content.
 * After each page it has a line with the cursor, from which a client goes on whose connection broke.
 *
 * <p>Blocks while it waits; its callers run on virtual threads.
 */
@ApplicationScoped
public class SyncAnswers {

    /** Newline-delimited JSON. */
    public static final String NDJSON = "application/x-ndjson";

    /** A client may be busy with what it got, for as long as it could also be idle. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SyncReader pages;
    private final ChangeFeed feed;
    private final ObjectWriter json;
    private final RoutingContext exchange;

    SyncAnswers(SyncReader pages, ChangeFeed feed, ObjectMapper mapper, RoutingContext exchange) {
        this.pages = pages;
        this.feed = feed;
        this.exchange = exchange;
        this.json = mapper.writer().withRootValueSeparator("\n").without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** The next page of a side, or the stream from here on, as the client accepts it. */
    public Response answer(SyncQuery query, Request request, SyncSide side) {
        SyncPage first = awaited(side, query);
        boolean streamed = isStreamWanted(request);
        boolean isHead = request.getMethod().equals(HttpMethod.HEAD);
        return Response.ok(streamed && !isHead ? stream(side, query, first) : first)
                .type(streamed ? NDJSON : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean isStreamWanted(Request request) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(NDJSON))
                        .build());
        return chosen != null && chosen.getMediaType().getSubtype().equals("x-ndjson");
    }

    /** The next page, or an empty one once the client's patience is over. */
    private SyncPage awaited(SyncSide side, SyncQuery query) {
        long deadline =
                System.nanoTime() + Duration.ofSeconds(query.waitSeconds()).toNanos();
        SyncPage page = pages.read(side, query);
        while (page.isEmpty()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive() || feed.await(page.head(), left).join() <= page.head()) {
                return page;
            }
            page = pages.read(side, query.from(page.next()));
        }
        return page;
    }

    private StreamedAnswer stream(SyncSide side, SyncQuery query, SyncPage first) {
        return new StreamedAnswer(exchange, PATIENCE, output -> {
            SyncPage page = first;
            write(page, output);
            while (page.more()) {
                page = pages.read(side, query.from(page.next()));
                write(page, output);
            }
        });
    }

    private void write(SyncPage page, OutputStream output) throws IOException {
        try (SequenceWriter lines = json.writeValues(output)) {
            for (SyncPage.Item item : page.items()) {
                lines.write(item);
            }
            lines.write(new SyncPage.Position(page.next(), page.more()));
        }
        output.write('\n');
        output.flush();
    }
}
