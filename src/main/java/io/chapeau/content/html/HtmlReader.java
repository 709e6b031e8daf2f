package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads whatever HTML a person pastes. Only what a {@link Body} can say is taken over; the rest is left out, or left
 * out around its content, and reported with line and column.
 */
public final class HtmlReader {
    private HtmlReader() {}

    public static Body read(String html, ReportLog report) {
        Document document = HtmlSource.parse(SourceText.of(html, report));
        HtmlHidden.report(html, document, report);
        HtmlParts parts = new HtmlParts(report);
        HtmlBlocks reader = new HtmlBlocks(HtmlFootnotes.in(document), report);
        List<Block> blocks = new ArrayList<>();
        for (Element root : document.children()) {
            parts.attributes(root);
            for (Element part : root.children()) {
                if (part.nameIs("head")) {
                    part.children().forEach(parts::dropped);
                } else if (part.nameIs("body")) {
                    parts.attributes(part);
                    blocks.addAll(reader.blocks(part.childNodes(), TextContext.TOP));
                } else {
                    parts.dropped(part);
                }
            }
        }
        return new Body(reader.withNotes(blocks));
    }
}
