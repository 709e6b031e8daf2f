package io.chapeau.management.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.Body;
import io.chapeau.content.Image;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.content.text.ImagesIn;
import io.chapeau.content.text.LinksOut;
import io.chapeau.content.text.Outline;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body in every form.
 *
 * @param report exactly what reading it, and writing it in the form that was asked for, dropped or changed
 */
public record ConvertedBody(
        @Schema(ref = "Blocks") JsonNode blocks,

        String html,
        String markdown,
        String text,

        @Schema(ref = "Outline") List<Outline.Entry> outline,

        @Schema(ref = "BodyLinks") List<String> links,

        @Schema(ref = "BodyImages") List<Image> images,

        @Schema(
                description =
                        "Exactly what reading dropped or changed; with to=markdown also what writing it as Markdown"
                                + " leaves out, by the place of the block.")
        List<BodyReportEntry> report) {

    static ConvertedBody of(Body body, List<BodyReportEntry> report) {
        return new ConvertedBody(
                PortableTextWriter.write(body),
                HtmlWriter.write(body),
                MarkdownWriter.write(body),
                TextWriter.write(body),
                Outline.of(body).entries(),
                LinksOut.of(body),
                ImagesIn.of(body),
                report);
    }
}
