package io.chapeau.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Parses HTML within {@link BodyLimits#MAX_DEPTH}; deeper input is refused while it is being read. */
final class HtmlSource {
    private HtmlSource() {}

    static Document parse(String html) {
        Document document = parsed(html);
        requireDepth(document);
        return document;
    }

    private static Document parsed(String html) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setTrackPosition(true));
                HtmlGuard guard = new HtmlGuard(html, parser::document)) {
            return parser.parse(guard, "").complete();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String place(Node node) {
        return node.sourceRange().isTracked()
                ? SourcePlace.of(
                        node.sourceRange().start().lineNumber(),
                        node.sourceRange().start().columnNumber())
                : "";
    }

    private static void requireDepth(Document document) {
        // html and body are there whether written or not, so they do not count
        int depth = -2;
        Node node = document;
        while (true) {
            @Nullable Node next = node.childNodeSize() == 0 ? null : node.childNode(0);
            if (next != null) {
                depth++;
                if (depth > BodyLimits.MAX_DEPTH && next instanceof Element) {
                    throw HtmlGuard.tooDeep(place(next));
                }
            }
            while (next == null) {
                if (node == document) {
                    return;
                }
                next = node.nextSibling();
                if (next == null) {
                    node = parentOf(node);
                    depth--;
                }
            }
            node = next;
        }
    }

    private static Node parentOf(Node node) {
        Node parent = node.parent();
        if (parent == null) {
            throw new IllegalStateException("a node outside the document");
        }
        return parent;
    }
}
