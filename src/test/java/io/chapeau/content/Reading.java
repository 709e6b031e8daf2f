package io.chapeau.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.List;

/** Short ways to read a body in a test. */
final class Reading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reading() {}

    static BodyReading html(String html) {
        return BodyReader.read(BodyFormat.HTML, TextNode.valueOf(html));
    }

    static BodyReading markdown(String markdown) {
        return BodyReader.read(BodyFormat.MARKDOWN, TextNode.valueOf(markdown));
    }

    /** Reads blocks; apostrophes stand for quotes. */
    static BodyReading blocks(String json) {
        try {
            return BodyReader.read(BodyFormat.BLOCKS, JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static List<String> codes(BodyReading reading) {
        return reading.report().stream().map(BodyReportEntry::code).toList();
    }
}
