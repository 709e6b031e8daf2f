package io.chapeau.content.markdown;

import io.chapeau.content.BodyLimits;
import io.chapeau.content.Table;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.SourcePlace;
import io.chapeau.content.report.ViolationCode;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Refuses Markdown that the parser would need quadratic time or unbounded stack for, before it is parsed.
 *
 * <p>Lines are looked at first: how many containers one of them opens, and how many follow each other without an end.
 * Then the blocks alone are parsed, and each run of text is checked for nested brackets and emphasis.
 */
final class MarkdownGuard {
    /** Lines without a blank one or a new item between them: at each line the parser copies those before it. */
    private static final int MAX_LINES = 4_000;

    /** Characters of emphasis that may open, and that may close, in one run of text: both bound their nesting. */
    private static final int MAX_EMPHASIS = 4_000;

    /** Cells that the lines of tables may come to: the parser fills up every line to the width of its table. */
    private static final int MAX_CELLS = 5 * BodyLimits.MAX_BLOCKS;

    private static final Parser BLOCKS = Parser.builder()
            .extensions(MarkdownReader.EXTENSIONS)
            .inlineParserFactory(context -> new Runs())
            .build();

    private MarkdownGuard() {}

    static void check(String source) {
        int run = 0;
        int number = 0;
        int columns = 0;
        int cells = 0;
        for (String line : (Iterable<String>) source.lines()::iterator) {
            number++;
            MarkdownLine start = MarkdownLine.of(line);
            if (start.containers() > BodyLimits.MAX_DEPTH) {
                throw MarkdownReader.tooDeep(SourcePlace.of(number, 1));
            }
            columns = line.isBlank() ? 0 : Math.max(columns, MarkdownLine.columns(line));
            cells += columns;
            if (columns > Table.MAX_COLUMNS || cells > MAX_CELLS) {
                throw tooLarge("a table has at most " + Table.MAX_COLUMNS + " columns, all of them few cells", number);
            }
            run = start.startsAnew() ? 0 : run + 1;
            if (run > MAX_LINES) {
                throw tooLarge("a paragraph has at most " + MAX_LINES + " lines", number);
            }
        }
        BLOCKS.parse(source);
    }

    private static InvalidBodyException tooLarge(String rule, int line) {
        return InvalidBodyException.of(ViolationCode.TOO_LARGE, rule + ": " + SourcePlace.of(line, 1));
    }

    /** Checks runs of text instead of parsing them. */
    private static final class Runs implements InlineParser {
        @Override
        public void parse(SourceLines lines, Node node) {
            int brackets = 0;
            int opening = 0;
            int closing = 0;
            for (SourceLine line : lines.getLines()) {
                CharSequence text = line.getContent();
                for (int i = 0; i < text.length(); i++) {
                    switch (text.charAt(i)) {
                        case '\\' -> i++;
                        case '[' -> brackets++;
                        case ']' -> brackets = Math.max(0, brackets - 1);
                        case '*', '_', '~' -> {
                            int end = endOfRun(text, i);
                            opening += isSpace(text, end) ? 0 : end - i;
                            closing += isSpace(text, i - 1) ? 0 : end - i;
                            i = end - 1;
                        }
                        default -> {}
                    }
                    if (brackets > BodyLimits.MAX_DEPTH || Math.min(opening, closing) > MAX_EMPHASIS) {
                        throw MarkdownReader.tooDeep(MarkdownReader.place(node));
                    }
                }
            }
        }

        private static int endOfRun(CharSequence text, int start) {
            int end = start;
            while (end < text.length() && text.charAt(end) == text.charAt(start)) {
                end++;
            }
            return end;
        }

        private static boolean isSpace(CharSequence text, int index) {
            return index < 0 || index >= text.length() || Character.isWhitespace(text.charAt(index));
        }
    }
}
