package io.chapeau.content.markdown;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnote;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.RunMapping;
import io.chapeau.content.SocialPost;
import io.chapeau.content.TextSpan;
import io.chapeau.content.fitting.BodySize;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.List;

/** What writing a body as Markdown leaves out: the blocks of which {@link MarkdownForm} says less than the body does. */
public final class MarkdownLosses {
    private static final List<Paragraph> NOTE = List.of(new Paragraph(List.of(TextSpan.of("note"))));

    private MarkdownLosses() {}

    /** One entry for each such block, with its JSON Pointer in Portable Text; none when Markdown says all. */
    public static List<BodyReportEntry> of(Body body) {
        ReportLog report = new ReportLog();
        int index = 0;
        for (Block block : body.blocks()) {
            if (block instanceof Gallery || !alone(MarkdownForm.block(block)).equals(alone(block))) {
                add(block, "/" + index, report);
            }
            index += size(block);
        }
        return report.entries();
    }

    /** The block with a note for each reference in it, because a reference to no note would not be there. */
    private static Body alone(Block block) {
        List<Footnote> notes = RunMapping.runs(block).stream()
                .flatMap(List::stream)
                .filter(FootnoteReference.class::isInstance)
                .map(reference -> new Footnote(((FootnoteReference) reference).note(), NOTE))
                .distinct()
                .toList();
        return Body.of(block, new Footnotes(notes));
    }

    private static int size(Block block) {
        return switch (block) {
            case Quote _, ListBlock _ -> BodySize.blocks(List.of(block));
            default -> 1;
        };
    }

    private static void add(Block block, String pointer, ReportLog report) {
        switch (block) {
            case Gallery _ -> report.add(pointer, ReportCode.BLOCK_FLATTENED, "a gallery became its images");
            case Embed _ -> report.add(pointer, ReportCode.BLOCK_FLATTENED, "an embed became a link");
            case SocialPost _ -> report.add(pointer, ReportCode.BLOCK_FLATTENED, "a post became a quote");
            case Quote quote
            when quote.cite() != null ->
                report.add(pointer, ReportCode.BLOCK_FLATTENED, "the cite of a quote became a paragraph");
            case Image _ -> report.add(pointer, ReportCode.ATTRIBUTE_DROPPED, "width and height of an image");
            default ->
                report.add(pointer, ReportCode.ELEMENT_UNWRAPPED, "a mark does not start or end at a space any more");
        }
    }
}
