package io.chapeau.content.markdown;

import io.chapeau.content.Body;
import io.chapeau.content.BodyLimits;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.SourcePlace;
import io.chapeau.content.report.SourceText;
import io.chapeau.content.report.ViolationCode;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark with tables, footnotes, alerts, strikethrough and bare links. Raw HTML is never markup: its text is kept and its tags are left out and
 * reported; only {@code <br>} is a hard break, a comment is passed over, and {@link MarkdownTags} are marks.
 */
public final class MarkdownReader {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new MarkdownAngle())
            .customInlineContentParserFactory(new MarkdownAutolink.Factory())
            .customDelimiterProcessor(new MarkdownStrike.Delimiter())
            .build();

    private static final Set<Class<? extends Node>> LEAVES =
            Set.of(org.commonmark.node.Text.class, org.commonmark.node.SoftLineBreak.class);

    private MarkdownReader() {}

    public static Body read(String markdown, ReportLog report) {
        String source = SourceText.of(markdown, report);
        MarkdownGuard.check(source);
        Node document = PARSER.parse(source);
        requireDepth(document);
        return new Body(new MarkdownBlocks(source, report).document(document));
    }

    static String place(Node node) {
        // marks have no span of their own in every case, what is around them has
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                SourceSpan span = at.getSourceSpans().getFirst();
                return SourcePlace.of(span.getLineIndex() + 1, span.getColumnIndex() + 1);
            }
        }
        return "";
    }

    private static void requireDepth(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            Node child = node.getFirstChild();
            if (child != null) {
                depth++;
                if (depth > BodyLimits.MAX_DEPTH && !LEAVES.contains(child.getClass())) {
                    throw tooDeep(place(child));
                }
                node = child;
                continue;
            }
            @Nullable Node up = node;
            while (up != null && up.getNext() == null) {
                up = up.getParent();
                depth--;
            }
            node = up == null ? null : up.getNext();
        }
    }

    static InvalidBodyException tooDeep(String place) {
        return InvalidBodyException.of(
                ViolationCode.TOO_DEEP, "the text nests deeper than " + BodyLimits.MAX_DEPTH + ": " + place);
    }
}
