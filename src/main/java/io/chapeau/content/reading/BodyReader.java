package io.chapeau.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.Body;
import io.chapeau.content.BodyLimits;
import io.chapeau.content.fitting.BodySize;
import io.chapeau.content.html.HtmlReader;
import io.chapeau.content.markdown.MarkdownReader;
import io.chapeau.content.portabletext.PortableTextReader;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;

/**
 * The way in: reads a body in any of its formats.
 *
 * <p>Markdown and HTML are lenient: what has no place is dropped and reported. Blocks are strict: what is unknown is a
 * violation. Input beyond {@link BodyLimits} is refused in time linear in its size, in every format.
 */
public final class BodyReader {
    private BodyReader() {}

    /**
     * Reads the value, a JSON string in Markdown and HTML, an array in blocks.
     *
     * @throws InvalidBodyException with every violation when the value is no body
     */
    public static BodyReading read(BodyFormat format, JsonNode value) {
        ReportLog report = new ReportLog();
        Body body =
                switch (format) {
                    case MARKDOWN -> MarkdownReader.read(text(format, value), report);
                    case HTML -> HtmlReader.read(text(format, value), report);
                    case BLOCKS -> PortableTextReader.read(value);
                };
        if (BodySize.blocks(body.blocks()) > BodyLimits.MAX_BLOCKS) {
            throw InvalidBodyException.of(
                    ViolationCode.TOO_LARGE, "a body has at most " + BodyLimits.MAX_BLOCKS + " blocks");
        }
        return new BodyReading(body, report.entries());
    }

    private static String text(BodyFormat format, JsonNode value) {
        if (!value.isTextual()) {
            throw InvalidBodyException.of(
                    ViolationCode.WRONG_TYPE, "the value of format " + format.value() + " must be a string");
        }
        return value.textValue();
    }
}
