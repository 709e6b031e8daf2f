package io.chapeau.content.markdown;

import io.chapeau.content.Block;
import io.chapeau.content.Characters;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Image;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.UrlRule;
import io.chapeau.content.fitting.BlockFlow;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes text and the images in it of one run of Markdown. */
final class MarkdownInlines {
    private final ReportLog report;

    MarkdownInlines(ReportLog report) {
        this.report = report;
    }

    List<Block> blocks(Node run) {
        BlockFlow flow = new BlockFlow(report);
        children(run, flow, TextContext.TOP);
        return flow.finish();
    }

    /** Decoded text: a character reference can name what the source itself may not hold. */
    String allowed(String text, Node node) {
        int index = Characters.firstForbidden(text);
        if (index < 0) {
            return text;
        }
        report.add(MarkdownReader.place(node), ReportCode.CHARACTER_DROPPED, Characters.name(text.codePointAt(index)));
        return Characters.allowedOnly(text);
    }

    /** One key for all ways to write a label. */
    static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    private void children(Node parent, BlockFlow flow, TextContext context) {
        MarkdownTags tags = MarkdownTags.in(parent);
        Deque<TextContext> around = new ArrayDeque<>();
        TextContext within = context;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof HtmlInline html && tags.count(html))) {
                inline(node, flow, within);
            } else if (MarkdownTags.opens(html)) {
                around.push(within);
                within = MarkdownTags.within(html, within);
            } else {
                within = around.pop();
            }
        }
    }

    private void inline(Node node, BlockFlow flow, TextContext context) {
        switch (node) {
            case Text text -> flow.span(context.span(allowed(text.getLiteral(), text)));
            case Code code -> flow.span(context.with(Mark.CODE).span(allowed(code.getLiteral(), code)));
            case SoftLineBreak _ -> flow.span(context.span(" "));
            case HardLineBreak _ -> flow.span(new HardBreak());
            case Emphasis emphasis -> children(emphasis, flow, context.with(Mark.EMPHASIS));
            case StrongEmphasis strong -> children(strong, flow, context.with(Mark.STRONG));
            case MarkdownStrike strike -> children(strike, flow, context.with(Mark.STRIKE));
            case MarkdownAutolink address -> autolink(address, flow, context);
            case org.commonmark.node.Link link -> children(link, flow, context.with(link(link)));
            case org.commonmark.node.Image image -> image(image, flow, context);
            case org.commonmark.ext.footnotes.FootnoteReference note ->
                flow.span(new FootnoteReference(key(note.getLabel())));
            case HtmlInline html -> html(html);
            default -> throw new IllegalStateException("an inline of Markdown without a meaning: " + node);
        }
    }

    /** An address in the text of a link leads where the link does. */
    private static void autolink(MarkdownAutolink address, BlockFlow flow, TextContext context) {
        Link link = new Link(UrlRule.canonical(address.url()), null);
        flow.span((context.link() == null ? context.with(link) : context).span(address.url()));
    }

    private @Nullable Link link(org.commonmark.node.Link link) {
        String raw = link.getDestination();
        String href = UrlRule.canonical(raw);
        if (!UrlRule.isLink(href)) {
            report.add(
                    MarkdownReader.place(link),
                    ReportCode.URL_DROPPED,
                    ReportLog.cite(raw) + "; the text is kept without a link");
            return null;
        }
        if (link.getFirstChild() == null) {
            report.add(
                    MarkdownReader.place(link), ReportCode.LINK_DROPPED, "a link without text: " + ReportLog.cite(raw));
        }
        reportChange(raw, href, link);
        return new Link(href, link.getTitle() == null ? null : allowed(link.getTitle(), link));
    }

    private void image(org.commonmark.node.Image node, BlockFlow flow, TextContext context) {
        String raw = node.getDestination();
        String url = UrlRule.canonical(raw);
        String alt = allowed(text(node), node);
        Link link = context.link();
        if (link != null) {
            report.add(
                    MarkdownReader.place(node),
                    ReportCode.LINK_DROPPED,
                    "an image carries no link: " + ReportLog.cite(link.href()));
        }
        if (!UrlRule.isImage(url)) {
            report.add(MarkdownReader.place(node), ReportCode.URL_DROPPED, "image " + ReportLog.cite(raw));
            flow.span(context.span(alt));
            return;
        }
        reportChange(raw, url, node);
        if (alt.isEmpty()) {
            report.add(
                    MarkdownReader.place(node),
                    ReportCode.ALT_MISSING,
                    "an image without alternative text: say between the brackets what it shows, or write a space there"
                            + " if it only decorates");
        }
        String caption = node.getTitle() == null ? null : allowed(node.getTitle(), node);
        flow.block(new Image(url, alt, caption, null, null), MarkdownReader.place(node));
    }

    private void html(HtmlInline html) {
        if (!MarkdownAngle.isPassedOver(html.getLiteral())) {
            report.add(MarkdownReader.place(html), ReportCode.MARKUP_DROPPED, ReportLog.cite(html.getLiteral()));
        }
    }

    private void reportChange(String raw, String url, Node node) {
        if (!raw.strip().equals(url)) {
            report.add(
                    MarkdownReader.place(node),
                    ReportCode.URL_CHANGED,
                    ReportLog.cite(raw) + " became " + ReportLog.cite(url));
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        appendText(node, text);
        return text.toString();
    }

    private static void appendText(Node node, StringBuilder text) {
        switch (node) {
            case Text literal -> text.append(literal.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case MarkdownAutolink address -> text.append(address.url());
            case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    appendText(child, text);
                }
            }
        }
    }
}
