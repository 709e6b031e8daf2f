package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Image;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads quotes and figures of HTML, which say in an element of their own whose words or what image they show. */
final class HtmlCaptions {
    private final HtmlBlocks blocks;
    private final HtmlParts parts;
    private final ReportLog report;

    HtmlCaptions(HtmlBlocks blocks, HtmlParts parts, ReportLog report) {
        this.blocks = blocks;
        this.parts = parts;
        this.report = report;
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
        while (last >= 0 && showsNothing(content.get(last))) {
            last--;
        }
        if (last < 0 || !(content.get(last) instanceof Element element) || !element.nameIs("cite")) {
            return last >= 0 && content.get(last) instanceof Element other && other.nameIs("footer") ? other : null;
        }
        for (int i = last - 1; i >= 0; i--) {
            Node before = content.get(i);
            if (showsNothing(before)) {
                continue;
            }
            return before instanceof Element block && block.isBlock() ? element : null;
        }
        return element;
    }

    /** White space, and the comments that WordPress writes around each block. */
    private static boolean showsNothing(Node node) {
        return node instanceof Comment || (node instanceof TextNode text && text.isBlank());
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
}
