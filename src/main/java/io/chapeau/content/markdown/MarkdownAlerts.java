package io.chapeau.content.markdown;

import io.chapeau.content.CalloutTone;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Callouts of Markdown as GitHub has them: a quote whose first line names the tone, {@code > [!NOTE]}. */
final class MarkdownAlerts {
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]", Pattern.CASE_INSENSITIVE);

    private MarkdownAlerts() {}

    static String firstLine(CalloutTone tone) {
        return "[!" + tone.name() + "]";
    }

    /**
     * Takes the first line away from a quote that it makes a callout. An escaped bracket makes none, which is why the
     * source is looked at.
     */
    static Optional<CalloutTone> taken(Node quote, String source, ReportLog report) {
        if (!(quote.getFirstChild() instanceof org.commonmark.node.Paragraph first)
                || !(first.getFirstChild() instanceof Text text)) {
            return Optional.empty();
        }
        Matcher line = FIRST_LINE.matcher(text.getLiteral());
        Node next = text.getNext();
        boolean alone = next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
        if (!alone || !line.matches() || !source(first, source).startsWith(text.getLiteral())) {
            return Optional.empty();
        }
        Optional<CalloutTone> tone = CalloutTone.ofAlert(line.group(1));
        if (!tone.map(MarkdownAlerts::firstLine).equals(Optional.of(text.getLiteral()))) {
            report.add(
                    MarkdownReader.place(first),
                    ReportCode.ELEMENT_REPLACED,
                    text.getLiteral() + " became "
                            + tone.map(MarkdownAlerts::firstLine).orElse(""));
        }
        unlink(next);
        unlink(text);
        return tone;
    }

    private static String source(Node node, String source) {
        SourceSpan span = node.getSourceSpans().getFirst();
        return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private static void unlink(@Nullable Node node) {
        if (node != null) {
            node.unlink();
        }
    }
}
