package io.chapeau.delivery.hot;

import io.chapeau.http.conditional.EntityTag;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer with all its bytes, from which each client gets the form that it asks for: as it is or compressed, whole or
 * as 304 (RFC 9110 sections 8.8, 12.5.3 and 13). Both forms have a strong entity tag of their own, and either is good
 * for either: they say the same. Whether it comes from memory or from the database, it goes through here.
 */
public final class FinishedAnswer {

    /** Below this the frame of gzip and its work outweigh what it saves. */
    private static final int SMALLEST_TO_COMPRESS = 1_024;

    /** Above this it would hold up the event loop, so it is done when the answer is made. */
    private static final int LARGEST_TO_COMPRESS_LATE = 65_536;

    private static final int FRAME_BYTES = 800;

    private final Map<String, String> headers;
    private final String contentType;
    private final Form identity;
    private final @Nullable String compressedTag;
    private volatile @Nullable Form compressed;

    private FinishedAnswer(
            Map<String, String> headers, String contentType, Form identity, @Nullable String compressedTag) {
        this.headers = headers;
        this.contentType = contentType;
        this.identity = identity;
        this.compressedTag = compressedTag;
    }

    /** What is there, with a tag of its bytes. */
    public static FinishedAnswer of(
            Map<String, String> headers, String contentType, byte[] body, boolean compressible) {
        String tag = EntityTag.ofBytes(body);
        boolean worthIt = compressible && body.length >= SMALLEST_TO_COMPRESS;
        FinishedAnswer answer = new FinishedAnswer(
                headers,
                contentType,
                Form.versioned(tag, headers, Map.of("Content-Type", contentType), Buffer.buffer(body)),
                worthIt ? EntityTag.ofCoding(tag, "gzip") : null);
        if (worthIt && body.length > LARGEST_TO_COMPRESS_LATE) {
            answer.formFor(null, "gzip");
        }
        return answer;
    }

    /** What is elsewhere, or not there. */
    public static FinishedAnswer plain(int status, Map<String, String> headers, byte[] body) {
        return new FinishedAnswer(headers, "", Form.plain(status, headers, Buffer.buffer(body)), null);
    }

    /** Bytes that it takes in memory, roughly, with both forms. */
    int weight() {
        int bytes = identity.body().length();
        return FRAME_BYTES + bytes + (compressedTag == null ? 0 : bytes / 2);
    }

    /** The form for a client with these request headers. */
    public Form formFor(@Nullable String ifNoneMatch, @Nullable String acceptEncoding) {
        Form whole =
                compressedTag != null && AcceptedCoding.isGzip(acceptEncoding) ? compressed(compressedTag) : identity;
        return ifNoneMatch == null || whole.tag() == null ? whole : ifChanged(whole, ifNoneMatch);
    }

    private Form ifChanged(Form whole, String ifNoneMatch) {
        if (names(ifNoneMatch, whole)) {
            return whole.notModified();
        }
        if (names(ifNoneMatch, identity)) {
            return identity.notModified();
        }
        return compressedTag != null && EntityTag.noneMatchNames(ifNoneMatch, compressedTag)
                ? compressed(compressedTag).notModified()
                : whole;
    }

    private static boolean names(String ifNoneMatch, Form form) {
        return form.tag() != null && EntityTag.noneMatchNames(ifNoneMatch, form.tag());
    }

    /** Two threads may do it at the same time; both come to the same. */
    private Form compressed(String tag) {
        Form known = compressed;
        if (known == null) {
            known = Form.versioned(
                    tag,
                    headers,
                    Map.of("Content-Type", contentType, "Content-Encoding", "gzip"),
                    gzip(identity.body().getBytes()));
            compressed = known;
        }
        return known;
    }

    private static Buffer gzip(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        }
        return Buffer.buffer(target.toByteArray());
    }
}
