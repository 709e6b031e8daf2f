package io.chapeau.content.markdown;

/**
 * How a line of Markdown starts.
 *
 * @param containers how many quotes and items its markers would open
 * @param startsAnew true when no paragraph before it can continue on it
 */
record MarkdownLine(int containers, boolean startsAnew) {
    private static final int MAX_DIGITS = 9;
    private static final int CODE_INDENT = 4;

    static MarkdownLine of(String line) {
        int indent = skipSpaces(line, 0);
        if (indent == line.length()) {
            return new MarkdownLine(0, true);
        }
        int containers = 0;
        int at = indent;
        int firstEnd = indent;
        while (at < line.length()) {
            int end = endOfMarker(line, at);
            if (end == at) {
                break;
            }
            containers++;
            firstEnd = containers == 1 ? end : firstEnd;
            at = skipSpaces(line, end);
        }
        if (at == line.length() && isBreak(line, indent)) {
            return new MarkdownLine(0, true);
        }
        boolean item = indent < CODE_INDENT && line.charAt(indent) != '>' && !Character.isDigit(line.charAt(indent));
        return new MarkdownLine(containers, item && containers > 0 && firstEnd < line.length() && at < line.length());
    }

    /** How wide a table is that has this line between its head and its body; 0 where it is no such line. */
    static int columns(String line) {
        int pipes = 0;
        boolean dash = false;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '|' -> pipes++;
                case '-' -> dash = true;
                case ':', ' ', '\t', '>' -> {}
                default -> {
                    return 0;
                }
            }
        }
        return dash ? pipes + 1 : 0;
    }

    /** What a row of a table holds behind so many cells; pipes before and behind all of them are optional. */
    static String cellsBehind(String row, int cells) {
        String line = row.strip();
        int left = cells;
        for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
            if (left == 0) {
                String more = line.substring(i);
                return more.endsWith("|") ? more.substring(0, more.length() - 1) : more;
            }
            if (line.startsWith("\\|", i)) {
                i++;
            } else if (line.charAt(i) == '|') {
                left--;
            }
        }
        return "";
    }

    /** A line of nothing but one marker, again and again, is a thematic break and opens nothing. */
    private static boolean isBreak(String line, int from) {
        char marker = line.charAt(from);
        if (marker != '-' && marker != '*') {
            return false;
        }
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) != marker && line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int endOfMarker(String line, int at) {
        char c = line.charAt(at);
        if (line.startsWith("[^", at)) {
            return endOfNote(line, at);
        }
        if (c == '>') {
            return at + 1;
        }
        int end = at;
        if (c == '-' || c == '+' || c == '*') {
            end++;
        } else {
            while (end < line.length() && end - at < MAX_DIGITS && isDigit(line.charAt(end))) {
                end++;
            }
            boolean closed = end > at && end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
            end = closed ? end + 1 : at;
        }
        return end > at && (end == line.length() || skipSpaces(line, end) > end) ? end : at;
    }

    /** Behind the colon of a label of a note, which holds no space. */
    private static int endOfNote(String line, int at) {
        int end = at + 2;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) != ']' && line.charAt(end) != '[') {
            end++;
        }
        return line.startsWith("]:", end) ? end + 2 : at;
    }

    private static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
