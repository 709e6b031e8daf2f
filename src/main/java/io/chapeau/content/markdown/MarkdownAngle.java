package io.chapeau.content.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * What an angle bracket opens in Markdown: an autolink, a tag, a comment, or nothing.
 *
 * <p>It always answers, so that the parser never falls back to its own search for the end of a tag, which starts anew
 * at each bracket and is quadratic. A tag longer than {@value #MAX_TAG} characters is text.
 */
final class MarkdownAngle implements InlineContentParserFactory {
    private static final int MAX_TAG = 1_024;
    private static final Pattern BREAK = Pattern.compile("<br\\s*+/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:.*");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,8}");
    private static final Pattern TAG = Pattern.compile("</[A-Za-z][A-Za-z0-9-]*+\\s*+>|<[A-Za-z][A-Za-z0-9-]*+"
            + "(?:\\s++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:\\s*+=\\s*+(?:[^\\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+"
            + "\\s*+/?+>");

    /** True for nothing but comments in which there is no markup. */
    static boolean isPassedOver(String html) {
        String rest = html.strip();
        int at = 0;
        while (rest.startsWith("<!--", at)) {
            int end = rest.indexOf("-->", at + 4);
            if (end < 0 || rest.indexOf('<', at + 1, end) >= 0) {
                return false;
            }
            at = end + 3;
            while (at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
                at++;
            }
        }
        return at == rest.length();
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return new Bracket();
    }

    /** Parses within one run of text; it remembers when no comment ends in the rest of it. */
    private static final class Bracket implements InlineContentParser {
        private boolean noCommentEnds;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            Position start = scanner.position();
            Node node = scanner.next("<!--") ? comment(scanner, start) : null;
            if (node == null) {
                scanner.setPosition(start);
                node = autolink(scanner);
            }
            if (node == null) {
                scanner.setPosition(start);
                node = tag(scanner);
            }
            if (node == null) {
                scanner.setPosition(start);
                scanner.next();
                node = new Text("<");
            }
            return ParsedInline.of(node, scanner.position());
        }

        private @Nullable Node comment(Scanner scanner, Position start) {
            while (!noCommentEnds) {
                if (scanner.find('-') < 0) {
                    noCommentEnds = true;
                } else if (scanner.next("-->")) {
                    HtmlInline comment = new HtmlInline();
                    comment.setLiteral(
                            scanner.getSource(start, scanner.position()).getContent());
                    return comment;
                } else {
                    scanner.next();
                }
            }
            return null;
        }

        private static @Nullable Node autolink(Scanner scanner) {
            scanner.next();
            Position start = scanner.position();
            while (scanner.peek() > ' ' && scanner.peek() != '<' && scanner.peek() != '>') {
                scanner.next();
            }
            Position end = scanner.position();
            if (!scanner.next('>')) {
                return null;
            }
            String content = scanner.getSource(start, end).getContent();
            boolean uri = URI.matcher(content).matches();
            if (!uri && !EMAIL.matcher(content).matches()) {
                return null;
            }
            Link link = new Link(uri ? content : "mailto:" + content, null);
            link.appendChild(new Text(content));
            return link;
        }

        private static @Nullable Node tag(Scanner scanner) {
            Position start = scanner.position();
            scanner.next();
            char quote = 0;
            for (int length = 1; length < MAX_TAG && scanner.hasNext(); length++) {
                char c = scanner.peek();
                if (quote == 0 && c == '<') {
                    return null;
                }
                scanner.next();
                if (quote == 0 && c == '>') {
                    return tag(scanner.getSource(start, scanner.position()).getContent());
                }
                if (c == '"' || c == '\'') {
                    quote = quote == 0 ? c : quote == c ? 0 : quote;
                }
            }
            return null;
        }

        private static @Nullable Node tag(String literal) {
            if (BREAK.matcher(literal).matches()) {
                return new HardLineBreak();
            }
            if (!TAG.matcher(literal).matches()) {
                return null;
            }
            HtmlInline tag = new HtmlInline();
            tag.setLiteral(literal);
            return tag;
        }
    }
}
