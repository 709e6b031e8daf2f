package io.chapeau.management.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.Body;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.content.text.LinksOut;
import io.chapeau.content.text.Outline;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body in every form.
 *
 * @param report exactly what reading it dropped or changed; empty when nothing was lost
 */
public record ConvertedBody(
        @Schema(ref = "Blocks") JsonNode blocks,

        String html,
        String markdown,
        String text,

        List<Outline.Entry> outline,

        @Schema(description = "Where links lead outside of the site.")
        List<String> links,

        List<BodyReportEntry> report) {

    static ConvertedBody of(Body body, BodyReading reading) {
        return new ConvertedBody(
                PortableTextWriter.write(body),
                HtmlWriter.write(body),
                MarkdownWriter.write(body),
                TextWriter.write(body),
                Outline.of(body).entries(),
                LinksOut.of(body),
                reading.report());
    }
}
