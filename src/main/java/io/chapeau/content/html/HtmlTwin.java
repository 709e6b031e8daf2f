package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Characters;
import io.chapeau.content.PlainLine;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells whether HTML says exactly what is written for a block. A block that was read from a part of an element loses
 * nothing only if the whole element is what would be written for it.
 */
final class HtmlTwin {
    private HtmlTwin() {}

    /** True when the element is what is written for the block, or the part of it that the selector finds. */
    static boolean isWritten(Element element, Block block, String selector) {
        Element written =
                Jsoup.parseBodyFragment(HtmlWriter.write(Body.of(block))).body().selectFirst(selector);
        return written != null && same(element, written);
    }

    private static boolean same(Node one, Node other) {
        return switch (one) {
            case TextNode text -> other instanceof TextNode twin && sameText(text.getWholeText(), twin.getWholeText());
            case Element element ->
                other instanceof Element twin
                        && element.normalName().equals(twin.normalName())
                        && attributes(element).equals(attributes(twin))
                        && sameChildren(shown(element), shown(twin));
            default -> false;
        };
    }

    private static boolean sameText(String one, String other) {
        return Characters.firstForbidden(one) < 0 && PlainLine.of(one).equals(PlainLine.of(other));
    }

    private static List<String> attributes(Element element) {
        return element.attributes().asList().stream()
                .map(Attribute::html)
                .sorted()
                .toList();
    }

    private static boolean sameChildren(List<Node> one, List<Node> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> shown(Element element) {
        return element.childNodes().stream()
                .filter(node -> !(node instanceof Comment) && !(node instanceof TextNode text && text.isBlank()))
                .toList();
    }
}
