package io.chapeau.content.portabletext;

import io.chapeau.content.Block;
import io.chapeau.content.BodyLimits;
import io.chapeau.content.Heading;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.Span;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the text blocks of Portable Text together: neighbouring blocks of one quote, and neighbouring list items, which
 * carry their level as a number.
 */
final class PortableTextBlocks {
    private static final String STYLES = "allowed are normal, h2, h3, h4, blockquote";

    private final List<Block> blocks = new ArrayList<>();
    private final PortableTextSpans spans;
    private PortableTextLists lists = new PortableTextLists();
    private @Nullable OpenQuote quote;

    PortableTextBlocks(PortableTextSpans spans) {
        this.spans = spans;
    }

    void text(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "style", "listItem", "level", "children", "markDefs", "group", "cite");
        String style = fields.text("style");
        String listItem = fields.text("listItem");
        Integer level = fields.integer("level", 1, BodyLimits.LIST_DEPTH);
        String group = fields.text("group");
        String cite = fields.text("cite");
        List<Span> run = spans.read(fields);
        if (!"blockquote".equals(style)) {
            onlyInQuote(fields);
        }
        if (listItem != null) {
            item(fields, listItem, level == null ? 1 : level, style, run);
            return;
        }
        if (level != null) {
            fields.violation("level", ViolationCode.OUT_OF_RANGE, "only a list item has a level");
        }
        switch (style) {
            case null -> other(new Paragraph(run));
            case "normal" -> other(new Paragraph(run));
            case "h2", "h3", "h4" -> other(new Heading(style.charAt(1) - '0', run));
            case "blockquote" -> quoted(fields, new Paragraph(run), group, cite);
            default ->
                fields.violation(
                        "style", ViolationCode.UNKNOWN_VALUE, "'" + ReportLog.cite(style) + "' is unknown; " + STYLES);
        }
    }

    void other(Block block) {
        endGroups();
        blocks.add(block);
    }

    List<Block> finish() {
        endGroups();
        return blocks;
    }

    private void onlyInQuote(JsonFields fields) {
        for (String name : List.of("group", "cite")) {
            if (fields.has(name)) {
                fields.violation(name, ViolationCode.OUT_OF_RANGE, "only a block of style blockquote has it");
            }
        }
    }

    private void item(JsonFields fields, String kind, int level, @Nullable String style, List<Span> run) {
        if (style != null && !style.equals("normal")) {
            fields.violation("style", ViolationCode.OUT_OF_RANGE, "a list item has the style normal");
        }
        if (!kind.equals("bullet") && !kind.equals("number")) {
            fields.violation(
                    "listItem",
                    ViolationCode.UNKNOWN_VALUE,
                    "'" + ReportLog.cite(kind) + "' is unknown; allowed are bullet, number");
            return;
        }
        endQuote();
        if (!lists.add(kind.equals("number"), level, run)) {
            fields.violation(
                    "level",
                    ViolationCode.OUT_OF_RANGE,
                    "level " + level + " must follow an item of level " + (level - 1) + " or deeper");
        }
    }

    private void quoted(JsonFields fields, Paragraph paragraph, @Nullable String group, @Nullable String cite) {
        endLists();
        OpenQuote open = quote;
        if (open != null && group != null && group.equals(open.group)) {
            open.paragraphs.add(paragraph);
            if (cite != null && open.cite != null && !cite.equals(open.cite)) {
                fields.violation("cite", ViolationCode.OUT_OF_RANGE, "the blocks of one quote have one cite");
            }
            open.cite = open.cite == null ? cite : open.cite;
            return;
        }
        endQuote();
        quote = new OpenQuote(group, paragraph, cite);
    }

    private void endGroups() {
        endLists();
        endQuote();
    }

    private void endLists() {
        blocks.addAll(lists.finish());
        lists = new PortableTextLists();
    }

    private void endQuote() {
        OpenQuote open = quote;
        if (open != null) {
            blocks.add(new Quote(open.paragraphs, open.cite));
        }
        quote = null;
    }

    private static final class OpenQuote {
        final @Nullable String group;
        final List<Paragraph> paragraphs = new ArrayList<>();

        @Nullable
        String cite;

        OpenQuote(@Nullable String group, Paragraph first, @Nullable String cite) {
            this.group = group;
            this.cite = cite;
            paragraphs.add(first);
        }
    }
}
