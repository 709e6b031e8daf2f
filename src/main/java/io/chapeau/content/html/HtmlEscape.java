package io.chapeau.content.html;

/** Text as HTML shows it, in content and within quotes of an attribute alike. */
final class HtmlEscape {
    private HtmlEscape() {}

    static void append(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }

    static void appendAttribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"");
        append(html, value);
        html.append('"');
    }
}
