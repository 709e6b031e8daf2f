package io.chapeau.delivery.hot;

import com.github.benmanes.caffeine.cache.Interner;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What goes over the wire to one client, in all but the headers of the transfer itself. */
public final class Form {

    private static final CharSequence ETAG = HttpHeaders.createOptimized("ETag");
    private static final Buffer NOTHING = Buffer.buffer();

    /** Headers that many answers share are one object for all: an answer is gathered from fewer places of the memory. */
    private static final Interner<Map.Entry<CharSequence, CharSequence>> SHARED = Interner.newWeakInterner();

    private static final List<Map.Entry<CharSequence, CharSequence>> JSON =
            quick(Map.of("Content-Type", MediaType.APPLICATION_JSON));

    private final int status;
    private final @Nullable String tag;
    private final List<Map.Entry<CharSequence, CharSequence>> headers;
    private final Buffer body;
    private final @Nullable Form notModified;

    private Form(
            int status,
            @Nullable String tag,
            List<Map.Entry<CharSequence, CharSequence>> headers,
            Buffer body,
            @Nullable Form notModified) {
        this.status = status;
        this.tag = tag;
        this.headers = headers;
        this.body = body;
        this.notModified = notModified;
    }

    /** An answer with versions, and what those get who have this one already. */
    static Form versioned(String tag, Map<String, String> common, Map<String, String> ofBody, Buffer body) {
        Form notModified = notModified(tag, common);
        List<Map.Entry<CharSequence, CharSequence>> all = new ArrayList<>(notModified.headers);
        all.addAll(JSON);
        all.addAll(quick(ofBody));
        return new Form(200, tag, List.copyOf(all), body, notModified);
    }

    /** That a client has this version: the headers that caches keep up to date. */
    static Form notModified(String tag, Map<String, String> common) {
        List<Map.Entry<CharSequence, CharSequence>> kept = new ArrayList<>(quick(common));
        kept.add(Map.entry(ETAG, HttpHeaders.createOptimized(tag)));
        return new Form(304, tag, List.copyOf(kept), NOTHING, null);
    }

    /** An answer without versions. */
    static Form plain(int status, Map<String, String> headers, Buffer body) {
        return new Form(status, null, quick(headers), body, null);
    }

    /** Headers as they go over the wire, so that they are encoded once and not with each answer. */
    static List<Map.Entry<CharSequence, CharSequence>> quick(Map<String, String> headers) {
        return quick(headers.entrySet());
    }

    static List<Map.Entry<CharSequence, CharSequence>> quick(Iterable<Map.Entry<String, String>> headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> SHARED.intern(Map.entry(
                        HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()))))
                .toList();
    }

    public int status() {
        return status;
    }

    /**
     * The same with its body outside of the Java heap, from where the network takes it as it is; what is inside is copied
     * with each answer. It is there until the collector finds that nobody holds it, so it is for what stays.
     */
    Form direct() {
        return body.length() == 0 ? this : new Form(status, tag, headers, direct(body), notModified);
    }

    /** Vert.x has no other way to make a buffer of memory that is there already. */
    @SuppressWarnings("deprecation")
    private static Buffer direct(Buffer body) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(body.length()).put(body.getBytes()).flip();
        return Buffer.buffer(Unpooled.wrappedBuffer(memory));
    }

    /** Empty where the status allows none. */
    public Buffer body() {
        return body;
    }

    public List<Map.Entry<CharSequence, CharSequence>> headers() {
        return headers;
    }

    /** Null: such an answer has no versions. */
    @Nullable
    String tag() {
        return tag;
    }

    /** The same for those who have it already. */
    Form notModified() {
        return notModified == null ? this : notModified;
    }
}
