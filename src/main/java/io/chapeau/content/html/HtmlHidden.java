package io.chapeau.content.html;

import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;

/**
 * Markup that no parser takes for an element: it stands in a comment, or its tag never ends. A comment that is one shows
 * nothing and is passed over in silence: WordPress writes one around each block.
 */
final class HtmlHidden {
    /** A processing instruction, a declaration or a broken end tag, all of which parsers read as comments. */
    private static final Pattern NO_COMMENT = Pattern.compile("[?/!].*", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");

    private HtmlHidden() {}

    static void report(String html, Document document, ReportLog report) {
        document.nodeStream(Comment.class).forEach(comment -> {
            String data = comment.getData();
            if (data.indexOf('<') >= 0 || NO_COMMENT.matcher(data).matches()) {
                report.add(HtmlSource.place(comment), ReportCode.MARKUP_DROPPED, "a comment: " + ReportLog.cite(data));
            }
        });
        int last = html.lastIndexOf('<');
        if (last >= 0
                && html.indexOf('>', last) < 0
                && TAG.matcher(html).region(last, html.length()).lookingAt()) {
            report.add("", ReportCode.MARKUP_DROPPED, "a tag without an end: " + ReportLog.cite(html.substring(last)));
        }
    }
}
