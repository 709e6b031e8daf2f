package io.chapeau.content.markdown;

import io.chapeau.content.UrlRule;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * A bare web address in a text of Markdown, which is a link. It starts where no word goes on, ends before white space,
 * quotes and brackets, and leaves the punctuation of the sentence behind it to the sentence.
 */
final class MarkdownAutolink extends CustomNode {
    private static final String ENDS = "<>\"`[]{}|\\^«»“”‘’…";
    private static final String TRAILING = "?!.,:;*_~'";

    private final String url;

    private MarkdownAutolink(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** Tries at each first letter of a scheme. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('h', 'H');
        }

        @Override
        public InlineContentParser create() {
            return MarkdownAutolink::parse;
        }
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint()) || !isScheme(scanner)) {
            return ParsedInline.none();
        }
        while (scanner.hasNext() && isPart(scanner.peekCodePoint())) {
            scanner.next();
        }
        String all = scanner.getSource(start, scanner.position()).getContent();
        String url = all.substring(0, end(all));
        if (!hasHost(url)) {
            // what was looked at is not looked at again, so that the work stays linear
            return ParsedInline.of(new Text(all), scanner.position());
        }
        scanner.setPosition(start);
        for (int i = 0; i < url.length(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new MarkdownAutolink(url), scanner.position());
    }

    private static boolean isScheme(Scanner scanner) {
        for (char c : "http".toCharArray()) {
            if (Character.toLowerCase(scanner.peek()) != c) {
                return false;
            }
            scanner.next();
        }
        if (Character.toLowerCase(scanner.peek()) == 's') {
            scanner.next();
        }
        return scanner.next("://");
    }

    private static boolean isPart(int codePoint) {
        return codePoint != Scanner.END && !MarkdownFlanking.isSpace(codePoint) && ENDS.indexOf(codePoint) < 0;
    }

    private static boolean hasHost(String url) {
        int start = url.indexOf("://") + 3;
        return url.indexOf("://") > 0
                && start < url.length()
                && Character.isLetterOrDigit(url.codePointAt(start))
                && UrlRule.isLink(UrlRule.canonical(url));
    }

    /** Where the address ends: before closing punctuation and before a parenthesis that closes none within it. */
    private static int end(String all) {
        int open = count(all, '(');
        int close = count(all, ')');
        int end = all.length();
        while (end > 0) {
            char last = all.charAt(end - 1);
            if (last == ')' && close > open) {
                close--;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
