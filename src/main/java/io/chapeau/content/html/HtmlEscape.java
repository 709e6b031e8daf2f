package io.chapeau.content.html;

/** Text as HTML shows it, in content and within quotes of an attribute alike. */
public final class HtmlEscape {
    private HtmlEscape() {}

    public static void append(StringBuilder html, String text) {
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

    public static void appendAttribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"");
        append(html, value);
        html.append('"');
    }
}
