package io.chapeau.content.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Text in which a character of Unicode overrides the direction. It stays as it is, and stands in {@code <bdi>} from that
 * character to the one that ends the override or else to the end of the piece or line: so it reorders nothing around it.
 */
final class HtmlIsolation {
    private static final String ISOLATE = "bdi";
    private static final String EMBEDDINGS = "\u202A\u202B\u202D\u202E";
    private static final String ISOLATES = "\u2066\u2067\u2068";
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char END_OF_ISOLATE = '\u2069';

    private HtmlIsolation() {}

    /** Writes the text of an element. */
    static void append(StringBuilder html, String text) {
        int at = 0;
        while (at < text.length()) {
            int start = start(text, at);
            HtmlEscape.append(html, text.substring(at, start));
            at = end(text, start);
            if (start < at) {
                html.append('<').append(ISOLATE).append('>');
                HtmlEscape.append(html, text.substring(start, at));
                html.append("</").append(ISOLATE).append('>');
            }
        }
    }

    /** True for an element that is written again around the same text once it is read. */
    static boolean isWritten(Element element, boolean inCode) {
        if (!element.nameIs(ISOLATE)
                || !element.attributes().isEmpty()
                || element.childNodeSize() != 1
                || !(element.firstChild() instanceof TextNode inner)) {
            return false;
        }
        String text = inner.getWholeText();
        if (start(text, 0) != 0 || end(text, 0) != text.length()) {
            return false;
        }
        boolean open = end(text + " ", 0) > text.length();
        return !open
                || !(element.nextSibling() instanceof TextNode next)
                || (inCode && next.getWholeText().startsWith("\n"))
                || isBeforeBacklink(next);
    }

    /** The space between a note and the link that leads back from it is no text: no override reaches over it. */
    private static boolean isBeforeBacklink(TextNode space) {
        return space.isBlank()
                && space.nextSibling() instanceof Element link
                && link.attr("role").equals("doc-backlink");
    }

    private static int start(String text, int from) {
        int at = from;
        while (at < text.length() && EMBEDDINGS.indexOf(text.charAt(at)) < 0 && ISOLATES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Behind the character that ends what starts here, or where the line ends. */
    private static int end(String text, int start) {
        Deque<Character> ends = new ArrayDeque<>();
        int isolates = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return at;
            } else if (EMBEDDINGS.indexOf(c) >= 0) {
                ends.push(END_OF_EMBEDDING);
            } else if (ISOLATES.indexOf(c) >= 0) {
                ends.push(END_OF_ISOLATE);
                isolates++;
            } else if (c == END_OF_EMBEDDING && ends.getFirst() == END_OF_EMBEDDING) {
                ends.pop();
            } else if (c == END_OF_ISOLATE && isolates > 0) {
                while (ends.pop() != END_OF_ISOLATE) {
                    // the end of an isolate ends the embeddings that are open in it
                }
                isolates--;
            }
            if (ends.isEmpty()) {
                return at + 1;
            }
        }
        return text.length();
    }
}
