package io.chapeau.content.html;

import io.chapeau.content.FootnoteReference;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Plain text out of HTML: the one line of a caption, or a listing as it stands. */
final class HtmlLine {
    private HtmlLine() {}

    static String of(Element element, HtmlBlocks blocks, ReportLog report) {
        String place = HtmlSource.place(element);
        Element only = element.childrenSize() == 1 ? element.child(0) : null;
        Element inner = only != null && only.nameIs("cite") ? only : element;
        // a footer may say more than the cite in it
        boolean whole = inner.wholeText().strip().equals(element.wholeText().strip());
        if (whole && !inner.equals(element)) {
            new HtmlParts(report).attributes(inner);
        }
        StringBuilder line = new StringBuilder();
        boolean marked = false;
        Containment containment = new Containment(place, report);
        for (Span span : containment.run(blocks.blocks((whole ? inner : element).childNodes(), TextContext.TOP))) {
            switch (span) {
                case TextSpan text -> {
                    line.append(text.text());
                    marked |= !text.marks().isEmpty() || text.link() != null || text.lang() != null;
                }
                case FootnoteReference _ -> marked = true;
                case HardBreak _ -> {
                    line.append(' ');
                    marked = true;
                }
            }
        }
        if (marked) {
            report.add(
                    place, ReportCode.BLOCK_FLATTENED, "marks, links, breaks and notes of a caption became plain text");
        }
        return line.toString();
    }

    /** Text with a line end for each br, without what is dropped everywhere. */
    static String code(Element element) {
        StringBuilder code = new StringBuilder();
        append(element, code);
        return code.toString();
    }

    private static void append(Node node, StringBuilder code) {
        switch (node) {
            case TextNode text -> code.append(text.getWholeText());
            case Element element when element.nameIs("br") -> code.append('\n');
            case Element element when HtmlTag.of(element.normalName()) == HtmlTag.DROPPED -> {}
            default -> node.childNodes().forEach(child -> append(child, code));
        }
    }
}
