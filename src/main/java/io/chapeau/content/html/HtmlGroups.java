package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.BulletList;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Heading;
import io.chapeau.content.HeadingIds;
import io.chapeau.content.Link;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.ListDepth;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the elements of HTML that hold others in a form of their own: headings, lists and code. */
final class HtmlGroups {
    private final HtmlBlocks blocks;
    private final HtmlNotes notes;
    private final HtmlParts parts;
    private final ReportLog report;

    HtmlGroups(HtmlBlocks blocks, HtmlNotes notes, HtmlParts parts, ReportLog report) {
        this.blocks = blocks;
        this.notes = notes;
        this.parts = parts;
        this.report = report;
    }

    Heading heading(Element element, TextContext context) {
        String place = HtmlSource.place(element);
        int written = element.normalName().charAt(1) - '0';
        int level = Math.clamp(written, Heading.FIRST_LEVEL, Heading.LAST_LEVEL);
        if (level != written) {
            report.add(place, ReportCode.HEADING_LEVEL, "<h" + written + "> became <h" + level + ">");
        }
        if (HeadingIds.isOurs(element.id())) {
            parts.attributes(element, "id");
        } else {
            parts.attributes(element);
        }
        return new Heading(level, new Containment(place, report).run(blocks.blocks(element.childNodes(), context)));
    }

    ListBlock list(Element element, TextContext context) {
        parts.replaced(element, "<ul>");
        boolean numbered = element.nameIs("ol");
        parts.attributes(element, "start");
        String place = HtmlSource.place(element);
        if (element.hasAttr("start") && !element.attr("start").strip().equals("1")) {
            report.add(place, ReportCode.LIST_START, "start " + ReportLog.cite(element.attr("start")));
        }
        List<ListItem> items = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (!(child instanceof Element item && notes.tookNote(item, context))) {
                addItem(items, child, context.insideList());
            }
        }
        ListBlock list = numbered ? new NumberedList(items) : new BulletList(items);
        return context.inList() ? list : ListDepth.limited(list, place, report);
    }

    private void addItem(List<ListItem> items, Node child, TextContext context) {
        String place = HtmlSource.place(child);
        boolean isItem = child instanceof Element item && item.nameIs("li");
        if (child instanceof Element item && isItem) {
            parts.attributes(item);
        }
        List<Block> content = blocks.blocks(isItem ? child.childNodes() : List.of(child), context);
        if (content.isEmpty()) {
            return;
        }
        ListItem item = new Containment(place, report).item(content);
        if (!isItem && item.spans().isEmpty() && !items.isEmpty()) {
            // a list directly inside a list is shown under the item before it
            ListItem last = items.removeLast();
            List<ListBlock> lists = new ArrayList<>(last.lists());
            lists.addAll(item.lists());
            items.add(new ListItem(last.spans(), lists));
        } else {
            items.add(item);
        }
    }

    private static List<Element> inside(Element element) {
        List<Element> all = element.getAllElements();
        return all.subList(1, all.size());
    }

    CodeBlock code(Element element, TextContext context) {
        Link link = context.link();
        if (link != null) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.LINK_DROPPED,
                    "a code block carries no link: " + ReportLog.cite(link.href()));
        }
        parts.replaced(element, "<pre>");
        parts.attributes(element, "class");
        String language = parts.language(element);
        for (Element inner : inside(element)) {
            if (inner.nameIs("code")) {
                parts.attributes(inner, "class");
                String named = parts.language(inner);
                language = language == null ? named : language;
            } else if (HtmlTag.of(inner.normalName()) == HtmlTag.DROPPED) {
                parts.dropped(inner);
            } else if (!inner.nameIs("br") && !HtmlIsolation.isWritten(inner, true)) {
                parts.unwrapped(inner);
                parts.attributes(inner);
            }
        }
        return new CodeBlock(language, parts.allowed(HtmlLine.code(element), element));
    }
}
