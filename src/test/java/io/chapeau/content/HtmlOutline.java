package io.chapeau.content;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.NamedNodeMap;

/** A tree of HTML in one spelling, whichever parser built it and however a sanitizer writes its characters. */
final class HtmlOutline {
    private HtmlOutline() {}

    static String of(String html) {
        return Jsoup.parseBodyFragment(html).body().childNodes().stream()
                .map(HtmlOutline::of)
                .collect(Collectors.joining());
    }

    private static String of(Node node) {
        return switch (node) {
            case TextNode text -> text.getWholeText();
            case Element element ->
                element(
                        element.normalName(),
                        element.attributes().asList().stream()
                                .map(attribute -> attribute(attribute.getKey(), attribute.getValue())),
                        element.childNodes().stream().map(HtmlOutline::of));
            case Comment _ -> "";
            default -> node.nodeName();
        };
    }

    static String of(org.w3c.dom.Node node) {
        Stream<String> children = IntStream.range(0, node.getChildNodes().getLength())
                .mapToObj(node.getChildNodes()::item)
                .map(HtmlOutline::of);
        return switch (node.getNodeType()) {
            case org.w3c.dom.Node.TEXT_NODE -> node.getNodeValue();
            case org.w3c.dom.Node.ELEMENT_NODE -> {
                NamedNodeMap attributes = node.getAttributes();
                yield element(
                        node.getNodeName().toLowerCase(Locale.ROOT),
                        IntStream.range(0, attributes.getLength())
                                .mapToObj(attributes::item)
                                .map(attribute -> attribute(attribute.getNodeName(), attribute.getNodeValue())),
                        children);
            }
            default -> children.collect(Collectors.joining());
        };
    }

    private static String element(String name, Stream<String> attributes, Stream<String> children) {
        return "<" + name + attributes.sorted().toList() + ">" + children.collect(Collectors.joining()) + "</>";
    }

    private static String attribute(String name, String value) {
        return name + "="
                + switch (name) {
                    case "href", "src", "cite" -> value.replace("(", "%28").replace(")", "%29");
                    // one ends a value that holds a backtick with a space, and parts braces for templates
                    default -> value.replace("{\u200B", "{").stripTrailing();
                };
    }
}
