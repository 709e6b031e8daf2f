package io.chapeau.content.markdown;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Embed;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.fitting.BodySize;
import io.chapeau.content.report.BodyReportEntry;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.List;

/** What writing a body as Markdown leaves out: the blocks of which {@link MarkdownForm} says less than the body does. */
public final class MarkdownLosses {
    private MarkdownLosses() {}

    /** One entry for each such block, with its JSON Pointer in Portable Text; none when Markdown says all. */
    public static List<BodyReportEntry> of(Body body) {
        ReportLog report = new ReportLog();
        int index = 0;
        for (Block block : body.blocks()) {
            // numbers of notes are the same on both sides, because both are alone
            if (block instanceof Gallery || !Body.of(MarkdownForm.block(block)).equals(Body.of(block))) {
                add(block, "/" + index, report);
            }
            index += size(block);
        }
        return report.entries();
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
