package io.chapeau.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.BodyReportEntry;
import java.io.UncheckedIOException;
import java.util.List;

/** Short ways to read a body in a test. */
public final class Reading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reading() {}

    public static BodyReading html(String html) {
        return BodyReader.read(BodyFormat.HTML, TextNode.valueOf(html));
    }

    public static BodyReading markdown(String markdown) {
        return BodyReader.read(BodyFormat.MARKDOWN, TextNode.valueOf(markdown));
    }

    /** Reads blocks; apostrophes stand for quotes. */
    public static BodyReading blocks(String json) {
        try {
            return BodyReader.read(BodyFormat.BLOCKS, JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    public static List<String> codes(BodyReading reading) {
        return reading.report().stream().map(BodyReportEntry::code).toList();
    }
}
