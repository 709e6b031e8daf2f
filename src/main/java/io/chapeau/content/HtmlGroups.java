package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the elements of HTML that hold others in a form of their own: headings, lists, quotes, figures, code. */
final class HtmlGroups {
    private final HtmlBlocks blocks;
    private final HtmlParts parts;
    private final ReportLog report;

    HtmlGroups(HtmlBlocks blocks, HtmlParts parts, ReportLog report) {
        this.blocks = blocks;
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
            addItem(items, child, context.insideList());
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

    Quote quote(Element element, TextContext context) {
        String place = HtmlSource.place(element);
        parts.attributes(element);
        List<Node> content = new ArrayList<>(element.childNodes());
        Element attribution = attribution(content);
        if (attribution != null) {
            content.remove(attribution);
            parts.attributes(attribution);
        }
        List<Paragraph> paragraphs = new Containment(place, report).paragraphs(blocks.blocks(content, context));
        return new Quote(paragraphs, attribution == null ? null : HtmlLine.of(attribution, blocks, report));
    }

    /** The cite or footer that closes a quote; a cite within a sentence is part of the sentence. */
    private static @Nullable Element attribution(List<Node> content) {
        int last = content.size() - 1;
        while (last >= 0 && content.get(last) instanceof TextNode text && text.isBlank()) {
            last--;
        }
        if (last < 0 || !(content.get(last) instanceof Element element) || !element.nameIs("cite")) {
            return last >= 0 && content.get(last) instanceof Element other && other.nameIs("footer") ? other : null;
        }
        for (int i = last - 1; i >= 0; i--) {
            Node before = content.get(i);
            if (before instanceof TextNode text && text.isBlank()) {
                continue;
            }
            return before instanceof Element block && block.isBlock() ? element : null;
        }
        return element;
    }

    List<Block> figure(Element element, TextContext context) {
        parts.attributes(element);
        List<Node> content = new ArrayList<>(element.childNodes());
        Element caption = element.children().stream()
                .filter(child -> child.nameIs("figcaption"))
                .findFirst()
                .orElse(null);
        if (caption == null) {
            return blocks.blocks(content, context);
        }
        content.remove(caption);
        List<Block> inner = blocks.blocks(content, context);
        if (inner.size() == 1 && inner.getFirst() instanceof Image image) {
            parts.attributes(caption);
            String line = HtmlLine.of(caption, blocks, report);
            return List.of(new Image(image.url(), image.alt(), line, image.width(), image.height()));
        }
        if (inner.size() == 1 && inner.getFirst() instanceof Quote quote && quote.cite() == null) {
            parts.attributes(caption);
            return List.of(new Quote(quote.paragraphs(), HtmlLine.of(caption, blocks, report)));
        }
        return withCaption(inner, caption, caption.elementSiblingIndex() == 0, context);
    }

    /** What is not one image or one quote has no caption; it is a paragraph before or behind the rest. */
    private List<Block> withCaption(List<Block> inner, Element caption, boolean first, TextContext context) {
        List<Block> below = blocks.blocks(List.of(caption), context);
        List<Block> all = new ArrayList<>(first ? below : inner);
        all.addAll(first ? inner : below);
        return all;
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
            } else if (!inner.nameIs("br")) {
                parts.unwrapped(inner);
            }
        }
        return new CodeBlock(language, parts.allowed(HtmlLine.code(element), element));
    }
}
