package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.BulletList;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads lists as Word writes them: a paragraph an item, whose style names the list and the level, and whose marker is
 * text that is meant to be ignored.
 */
final class WordLists {
    private static final Pattern ITEM = Pattern.compile("mso-list:\\s*(l[0-9]{1,6}) level([1-9])\\b");
    private static final Pattern NUMBER = Pattern.compile("[(]?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9})[.)]");

    private final HtmlBlocks blocks;
    private final HtmlInlines inlines;
    private final ReportLog report;

    WordLists(HtmlBlocks blocks, HtmlInlines inlines, ReportLog report) {
        this.blocks = blocks;
        this.inlines = inlines;
        this.report = report;
    }

    /** Where the list ends that starts with this node; there is none when it is the start. */
    static int end(List<? extends Node> nodes, int start) {
        int end = start;
        for (int i = start; i < nodes.size(); i++) {
            if (isItem(nodes.get(i))) {
                end = i + 1;
            } else if (end == start || !isGap(nodes.get(i))) {
                break;
            }
        }
        return end;
    }

    List<ListBlock> lists(List<? extends Node> nodes, TextContext context) {
        List<Item> items = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element paragraph) {
                items.add(item(paragraph, context.insideList()));
            }
        }
        String place = HtmlSource.place(nodes.getFirst());
        return nested(items).stream()
                .map(list -> context.inList() ? list : ListDepth.limited(list, place, report))
                .toList();
    }

    private static boolean isItem(Node node) {
        return node instanceof Element element
                && element.nameIs("p")
                && ITEM.matcher(element.attr("style")).find();
    }

    private static boolean isGap(Node node) {
        return node instanceof Comment || (node instanceof TextNode text && text.isBlank());
    }

    private Item item(Element paragraph, TextContext context) {
        Matcher style = ITEM.matcher(paragraph.attr("style"));
        if (!style.find()) {
            throw new IllegalArgumentException("not an item of a list: " + paragraph);
        }
        StringBuilder marker = new StringBuilder();
        List<Element> ignored = paragraph.select("[style*=mso-list:Ignore]");
        ignored.forEach(element -> marker.append(element.text()));
        // from the end: taking away a sibling counts all behind it anew
        ignored.reversed().forEach(Element::remove);
        String shown = marker.toString().replace('\u00A0', ' ').strip();
        String place = HtmlSource.place(paragraph);
        report.add(
                place,
                ReportCode.ELEMENT_REPLACED,
                "<p> became an item of a list, and the list sets its marker: " + ReportLog.cite(shown));
        List<Block> content = blocks.blocks(paragraph.childNodes(), inlines.styled(paragraph, context));
        return new Item(
                Integer.parseInt(style.group(2)),
                style.group(1) + NUMBER.matcher(shown).matches(),
                NUMBER.matcher(shown).matches(),
                new Containment(place, report).item(content));
    }

    /** What is of a higher level number stands under the item before it. */
    private static List<ListBlock> nested(List<Item> items) {
        List<ListBlock> lists = new ArrayList<>();
        List<ListItem> open = new ArrayList<>();
        for (int i = 0; i < items.size(); ) {
            Item item = items.get(i);
            int end = i + 1;
            while (end < items.size() && items.get(end).level() > item.level()) {
                end++;
            }
            List<ListBlock> below = new ArrayList<>(item.content().lists());
            below.addAll(nested(items.subList(i + 1, end)));
            open.add(new ListItem(item.content().spans(), below));
            if (end == items.size() || !items.get(end).list().equals(item.list())) {
                lists.add(item.numbered() ? new NumberedList(open) : new BulletList(open));
                open = new ArrayList<>();
            }
            i = end;
        }
        return lists;
    }

    /** @param list what items of one list share: its name, and whether it is numbered */
    private record Item(int level, String list, boolean numbered, ListItem content) {}
}
