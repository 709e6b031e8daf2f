package io.chapeau.delivery.hot;

import io.chapeau.http.conditional.EntityTag;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer with all its bytes in one content coding, as they are or compressed, from which each client gets them or 304
 * (RFC 9110 sections 8.8, 12.5.3 and 13). Both codings have a strong entity tag of their own, and either is good for
 * either: they say the same. Whether it comes from memory or from the database, it goes through here.
 */
public final class FinishedAnswer {

    /** Below this the frame of gzip and its work outweigh what it saves. */
    private static final int SMALLEST_TO_COMPRESS = 1_024;

    /** Above this the other coding would hold up the event loop. */
    private static final int LARGEST_TO_CONVERT_QUICKLY = 65_536;

    private static final int FRAME_BYTES = 800;
    private static final Map<String, String> COMPRESSED = Map.of("Content-Encoding", "gzip");

    private final Map<String, String> headers;
    private final boolean compressed;
    private final Form form;
    private final int plainBytes;
    private final @Nullable String otherTag;

    private FinishedAnswer(
            Map<String, String> headers, boolean compressed, Form form, int plainBytes, @Nullable String otherTag) {
        this.headers = headers;
        this.compressed = compressed;
        this.form = form;
        this.plainBytes = plainBytes;
        this.otherTag = otherTag;
    }

    /** What is there as it is, with a tag of its bytes; clients may get it compressed when that is worth it. */
    public static FinishedAnswer of(Map<String, String> headers, byte[] body, boolean compressible) {
        String tag = EntityTag.ofBytes(body);
        boolean worthIt = compressible && body.length >= SMALLEST_TO_COMPRESS;
        return new FinishedAnswer(
                headers,
                false,
                Form.versioned(tag, headers, Map.of(), Buffer.buffer(body)),
                body.length,
                worthIt ? EntityTag.ofCoding(tag, "gzip") : null);
    }

    /** What is elsewhere, or not there. */
    public static FinishedAnswer plain(int status, Map<String, String> headers, byte[] body) {
        return new FinishedAnswer(headers, false, Form.plain(status, headers, Buffer.buffer(body)), body.length, null);
    }

    /** Whether a client who takes gzip, or does not, gets it as it is here. */
    boolean suits(boolean gzip) {
        return otherTag == null || compressed == gzip;
    }

    /** Whether there is another coding of it. */
    boolean hasOther() {
        return otherTag != null;
    }

    /** Whether the event loop may make the other coding of it. */
    boolean convertsQuickly() {
        return plainBytes <= LARGEST_TO_CONVERT_QUICKLY;
    }

    /** The same for a client who takes gzip, or does not. */
    public FinishedAnswer suiting(boolean gzip) {
        String tag = form.tag();
        if (otherTag == null || tag == null || compressed == gzip) {
            return this;
        }
        byte[] bytes = form.body().getBytes();
        return new FinishedAnswer(
                headers,
                gzip,
                gzip
                        ? Form.versioned(otherTag, headers, COMPRESSED, compressed(bytes))
                        : Form.versioned(otherTag, headers, Map.of(), decompressed(bytes)),
                plainBytes,
                tag);
    }

    /** The same for one who asks for it again and again; see {@link Form#direct}. */
    FinishedAnswer direct() {
        return new FinishedAnswer(headers, compressed, form.direct(), plainBytes, otherTag);
    }

    /** Bytes that it takes in memory, roughly. */
    int weight() {
        return FRAME_BYTES + form.body().length();
    }

    /** Whole, or as 304 for a client who has it in either coding. */
    public Form formFor(@Nullable String ifNoneMatch) {
        String tag = form.tag();
        if (ifNoneMatch == null || tag == null) {
            return form;
        }
        if (EntityTag.noneMatchNames(ifNoneMatch, tag)) {
            return form.notModified();
        }
        return otherTag != null && EntityTag.noneMatchNames(ifNoneMatch, otherTag)
                ? Form.notModified(otherTag, headers)
                : form;
    }

    private static Buffer compressed(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        }
        return Buffer.buffer(target.toByteArray());
    }

    private static Buffer decompressed(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Buffer.buffer(gzip.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException("These bytes were compressed here", impossible);
        }
    }
}
