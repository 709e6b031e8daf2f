package io.chapeau.content.markdown;

import io.chapeau.content.Block;
import io.chapeau.content.BulletList;
import io.chapeau.content.Callout;
import io.chapeau.content.CalloutTone;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.TextSpan;
import io.chapeau.content.fitting.BlockFlow;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.ListDepth;
import io.chapeau.content.fitting.NoteLog;
import io.chapeau.content.html.HtmlSource;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes blocks of a tree of Markdown, whose depth is bounded. */
final class MarkdownBlocks {
    private final String source;
    private final ReportLog report;
    private final MarkdownInlines inlines;
    private final NoteLog notes;

    MarkdownBlocks(String source, ReportLog report) {
        this.source = source;
        this.report = report;
        this.inlines = new MarkdownInlines(report);
        this.notes = new NoteLog(report);
    }

    List<Block> document(Node document) {
        return notes.finish(blocks(document, false));
    }

    private List<Block> blocks(Node parent, boolean inList) {
        BlockFlow flow = new BlockFlow(report);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, flow, inList);
        }
        return flow.finish();
    }

    private void block(Node node, BlockFlow flow, boolean inList) {
        String place = MarkdownReader.place(node);
        switch (node) {
            case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph, flow, place);
            case org.commonmark.node.Heading heading -> flow.block(heading(heading, place), place);
            case BlockQuote quote -> flow.block(quote(quote, place, inList), place);
            case org.commonmark.node.ListBlock list -> flow.block(list(list, place, inList), place);
            case FencedCodeBlock code ->
                flow.block(new CodeBlock(language(code, place), inlines.allowed(code.getLiteral(), code)), place);
            case IndentedCodeBlock code ->
                flow.block(new CodeBlock(null, inlines.allowed(code.getLiteral(), code)), place);
            case ThematicBreak _ -> flow.block(new Divider(), place);
            case TableBlock table -> flow.blocks(MarkdownTables.read(table, source, inlines, report), place);
            case FootnoteDefinition note -> note(note, place);
            case HtmlBlock html -> html(html, flow, place);
            case LinkReferenceDefinition _ -> {}
            default -> throw new IllegalStateException("a block of Markdown without a meaning: " + node);
        }
    }

    private Block quote(BlockQuote quote, String place, boolean inList) {
        Optional<CalloutTone> tone = MarkdownAlerts.taken(quote, source, report);
        List<Paragraph> paragraphs = new Containment(place, report).paragraphs(blocks(quote, inList));
        return tone.<Block>map(known -> new Callout(known, paragraphs)).orElseGet(() -> new Quote(paragraphs, null));
    }

    private void note(FootnoteDefinition note, String place) {
        String key = MarkdownInlines.key(note.getLabel());
        List<Paragraph> paragraphs = new Containment(place, report).paragraphs(blocks(note, false));
        if (!notes.has(key)) {
            notes.add(key, place, paragraphs);
        } else {
            // only the first note of a label is referred to
            notes.add(key + " " + place, place, paragraphs);
        }
    }

    private void paragraph(Node paragraph, BlockFlow flow, String place) {
        List<Block> blocks = inlines.blocks(paragraph);
        if (blocks.size() > 1 && blocks.stream().anyMatch(Image.class::isInstance)) {
            report.add(place, ReportCode.IMAGE_LIFTED, "an image stands between paragraphs, not inside one");
        }
        flow.blocks(blocks, place);
    }

    private Heading heading(org.commonmark.node.Heading heading, String place) {
        int level = Math.clamp(heading.getLevel(), Heading.FIRST_LEVEL, Heading.LAST_LEVEL);
        if (level != heading.getLevel()) {
            report.add(
                    place,
                    ReportCode.HEADING_LEVEL,
                    "a heading of level " + heading.getLevel() + " got level " + level);
        }
        return new Heading(level, new Containment(place, report).run(inlines.blocks(heading)));
    }

    private ListBlock list(org.commonmark.node.ListBlock list, String place, boolean inList) {
        List<ListItem> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Containment(MarkdownReader.place(item), report).item(blocks(item, true)));
        }
        if (!(list instanceof OrderedList ordered)) {
            return inList ? new BulletList(items) : ListDepth.limited(new BulletList(items), place, report);
        }
        Integer start = ordered.getMarkerStartNumber();
        if (start != null && start != 1) {
            report.add(place, ReportCode.LIST_START, "start " + start);
        }
        return inList ? new NumberedList(items) : ListDepth.limited(new NumberedList(items), place, report);
    }

    private @Nullable String language(FencedCodeBlock code, String place) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        String[] words = info.split("\\s+", 2);
        String language = CodeBlock.isLanguage(words[0]) ? words[0] : null;
        if (!info.equals(language == null ? "" : language)) {
            report.add(place, ReportCode.CODE_INFO_DROPPED, ReportLog.cite(language == null ? info : words[1]));
        }
        return language;
    }

    private void html(HtmlBlock html, BlockFlow flow, String place) {
        if (MarkdownAngle.isPassedOver(html.getLiteral())) {
            return;
        }
        Document document = HtmlSource.parse(html.getLiteral());
        report.add(place, ReportCode.MARKUP_DROPPED, "HTML " + ReportLog.cite(html.getLiteral()));
        flow.block(
                new Paragraph(
                        List.of(TextSpan.of(inlines.allowed(document.body().text(), html)))),
                place);
    }
}
