package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Divider;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Image;
import io.chapeau.content.Link;
import io.chapeau.content.fitting.BlockFlow;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks a tree of HTML, whose depth is bounded, and makes blocks of it. Comments are passed over in silence: they show
 * nothing, and WordPress writes one around each block.
 */
final class HtmlBlocks {
    private final ReportLog report;
    private final HtmlParts parts;
    private final HtmlNotes notes;
    private final HtmlInlines inlines;
    private final HtmlGroups groups;
    private final HtmlCaptions captions;
    private final HtmlTables tables;
    private final HtmlKnownBlocks knownBlocks;
    private final WordLists wordLists;

    HtmlBlocks(HtmlFootnotes footnotes, ReportLog report) {
        this.report = report;
        this.parts = new HtmlParts(report);
        this.notes = new HtmlNotes(footnotes, this, parts, report);
        this.inlines = new HtmlInlines(parts);
        this.groups = new HtmlGroups(this, notes, parts, report);
        this.captions = new HtmlCaptions(this, parts, report);
        this.tables = new HtmlTables(this, parts, report);
        this.knownBlocks = new HtmlKnownBlocks(this, notes, parts, report);
        this.wordLists = new WordLists(this, inlines, report);
    }

    List<Block> withNotes(List<Block> text) {
        return notes.finish(text);
    }

    List<Block> blocks(List<? extends Node> nodes, TextContext context) {
        BlockFlow flow = new BlockFlow(report);
        nodes(nodes, flow, context);
        return flow.finish();
    }

    private void nodes(List<? extends Node> nodes, BlockFlow flow, TextContext context) {
        for (int i = 0; i < nodes.size(); ) {
            int end = WordLists.end(nodes, i);
            if (end > i) {
                flow.blocks(wordLists.lists(nodes.subList(i, end), context), HtmlSource.place(nodes.get(i)));
                i = end;
            } else {
                node(nodes.get(i++), flow, context);
            }
        }
    }

    private void node(Node node, BlockFlow flow, TextContext context) {
        if (node instanceof TextNode text) {
            flow.span(context.span(parts.allowed(text.getWholeText(), text)));
        } else if (node instanceof Element element) {
            element(element, flow, context);
        }
    }

    private void element(Element element, BlockFlow flow, TextContext context) {
        if (notes.took(element, flow, context)) {
            return;
        }
        List<? extends Block> known = knownBlocks.of(element, context);
        if (known != null) {
            flow.blocks(known, HtmlSource.place(element));
            return;
        }
        switch (HtmlTag.of(element.normalName())) {
            case MARK -> children(element, flow, inlines.mark(element, context));
            case LINK -> link(element, flow, context);
            case LINE_BREAK -> {
                parts.attributes(element);
                flow.span(new HardBreak());
            }
            case IMAGE -> image(element, flow, context);
            case PARAGRAPH -> paragraph(element, flow, context);
            case HEADING -> flow.block(groups.heading(element, context), HtmlSource.place(element));
            case QUOTE -> flow.block(captions.quote(element, context), HtmlSource.place(element));
            case LIST -> flow.block(groups.list(element, context), HtmlSource.place(element));
            case CODE -> flow.block(groups.code(element, context), HtmlSource.place(element));
            case DIVIDER -> divider(element, flow);
            case FIGURE -> flow.blocks(captions.figure(element, context), HtmlSource.place(element));
            case TABLE -> flow.blocks(tables.table(element, context), HtmlSource.place(element));
            case DROPPED -> parts.dropped(element);
            case CONTAINER -> {
                flow.endRun();
                unwrap(element, flow, context);
                flow.endRun();
            }
            case INLINE -> children(element, flow, inlines.span(element, context));
        }
    }

    /** The line that Word draws above its notes belongs to them. */
    private void divider(Element element, BlockFlow flow) {
        Element parent = element.parent();
        if (parent != null && parent.attr("style").contains("mso-element:footnote-list")) {
            parts.dropped(element);
        } else {
            parts.attributes(element);
            flow.block(new Divider(), HtmlSource.place(element));
        }
    }

    private void unwrap(Element element, BlockFlow flow, TextContext context) {
        parts.unwrapped(element);
        parts.attributes(element);
        children(element, flow, context);
    }

    private void children(Element element, BlockFlow flow, TextContext context) {
        nodes(element.childNodes(), flow, context);
    }

    private void link(Element element, BlockFlow flow, TextContext context) {
        Link link = parts.link(element);
        if (link != null && element.wholeText().isEmpty() && element.selectFirst("img") == null) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.LINK_DROPPED,
                    "a link without text: " + ReportLog.cite(link.href()));
        }
        children(element, flow, context.with(link).in(HtmlInlines.lang(element)));
    }

    private void image(Element element, BlockFlow flow, TextContext context) {
        if (element.attr("aria-roledescription").equals("checkbox")) {
            // Google Docs draws the boxes of a checklist; their alternative text is no text of the author
            parts.dropped(element);
            return;
        }
        Image image = parts.image(element);
        Link link = context.link();
        if (link != null) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.LINK_DROPPED,
                    "an image carries no link: " + ReportLog.cite(link.href()));
        }
        if (image == null) {
            flow.span(context.span(parts.allowed(element.attr("alt"), element)));
        } else {
            flow.block(image, HtmlSource.place(element));
        }
    }

    private void paragraph(Element element, BlockFlow flow, TextContext context) {
        List<Block> blocks = blocks(element.childNodes(), inlines.styled(element, context));
        if (blocks.size() > 1 && blocks.stream().anyMatch(Image.class::isInstance)) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.IMAGE_LIFTED,
                    "an image stands between paragraphs, not inside one");
        }
        flow.blocks(blocks, HtmlSource.place(element));
    }
}
