package io.chapeau.content.html;

import io.chapeau.content.BodyLimits;
import io.chapeau.content.report.SourcePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Parses HTML within {@link BodyLimits#MAX_DEPTH}; deeper input is refused while it is being read. */
public final class HtmlSource {
    private HtmlSource() {}

    public static Document parse(String html) {
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
        document.traverse((node, depth) -> {
            // the document, html and body are there whether written or not
            if (node instanceof Element && depth - 2 > BodyLimits.MAX_DEPTH) {
                throw HtmlGuard.tooDeep(place(node));
            }
        });
    }
}
