package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.fitting.BlockFlow;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.NoteLog;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads what {@link HtmlFootnotes} found: references into the text, notes out of it. */
final class HtmlNotes {
    private final HtmlFootnotes found;
    private final HtmlBlocks blocks;
    private final HtmlParts parts;
    private final ReportLog report;
    private final NoteLog notes;

    HtmlNotes(HtmlFootnotes found, HtmlBlocks blocks, HtmlParts parts, ReportLog report) {
        this.found = found;
        this.blocks = blocks;
        this.parts = parts;
        this.report = report;
        this.notes = new NoteLog(report);
    }

    /** True when the element is a part of a footnote, and is read. */
    boolean took(Element element, BlockFlow flow, TextContext context) {
        String reference = found.reference(element);
        if (reference != null) {
            parts.attributes(element, "href", "id", "name", "role");
            flow.span(new FootnoteReference(reference));
            return true;
        }
        if (found.isBacklink(element)) {
            parts.attributes(element, "href", "id", "name", "role");
            return true;
        }
        return tookNote(element, context);
    }

    boolean tookNote(Element element, TextContext context) {
        String key = found.note(element);
        if (key == null) {
            return false;
        }
        String place = HtmlSource.place(element);
        parts.attributes(element, "id");
        Containment containment = new Containment(place, report);
        notes.add(key, place, containment.paragraphs(blocks.blocks(element.childNodes(), context)));
        return true;
    }

    /** Our own section, and the one of GitHub with a heading that is not shown. */
    List<Block> section(Element section, TextContext context) {
        boolean ours = section.attr("data-block").equals("footnotes");
        if (!ours) {
            parts.unwrapped(section);
        }
        parts.attributes(section, ours ? "data-block" : "data-footnotes", ours ? "role" : "-");
        List<Node> content = new ArrayList<>(section.childNodes());
        Element heading = section.selectFirst("> h2.sr-only");
        if (heading != null) {
            content.remove(heading);
            parts.dropped(heading);
        }
        return blocks.blocks(content, context);
    }

    List<Block> finish(List<Block> text) {
        return notes.finish(text);
    }
}
