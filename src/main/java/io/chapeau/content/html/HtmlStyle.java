package io.chapeau.content.html;

import io.chapeau.content.Mark;
import io.chapeau.content.fitting.TextContext;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a style attribute says of marks. Google Docs writes bold text as a style, and around everything a bold element
 * whose style takes the boldness away.
 *
 * @param on marks that the style sets
 * @param off marks that it takes away
 * @param whole true when there is a style and nothing else in it
 */
record HtmlStyle(Set<Mark> on, Set<Mark> off, boolean whole) {
    private static final int BOLD = 600;

    static HtmlStyle of(Element element) {
        Set<Mark> on = EnumSet.noneOf(Mark.class);
        Set<Mark> off = EnumSet.noneOf(Mark.class);
        boolean whole = element.hasAttr("style");
        for (String declaration : element.attr("style").toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon >= 0) {
                String name = declaration.substring(0, colon).strip();
                whole &= add(name, declaration.substring(colon + 1).strip(), on, off);
            } else {
                whole &= declaration.isBlank();
            }
        }
        return new HtmlStyle(on, off, whole);
    }

    TextContext apply(TextContext context) {
        TextContext applied = context;
        for (Mark mark : off) {
            applied = applied.without(mark);
        }
        for (Mark mark : on) {
            applied = applied.with(mark);
        }
        return applied;
    }

    private static boolean add(String name, String value, Set<Mark> on, Set<Mark> off) {
        return switch (name) {
            case "font-weight" -> isWeight(value) && (isBold(value) ? on : off).add(Mark.STRONG);
            case "font-style" ->
                switch (value) {
                    case "italic", "oblique" -> on.add(Mark.EMPHASIS);
                    case "normal" -> off.add(Mark.EMPHASIS);
                    default -> false;
                };
            case "text-decoration", "text-decoration-line" ->
                value.equals("none") || (value.equals("line-through") && on.add(Mark.STRIKE));
            case "vertical-align" ->
                switch (value) {
                    case "super" -> on.add(Mark.SUPERSCRIPT);
                    case "sub" -> on.add(Mark.SUBSCRIPT);
                    default -> value.equals("baseline");
                };
            default -> false;
        };
    }

    private static boolean isWeight(String value) {
        return value.matches("normal|bold|bolder|lighter|[1-9]00");
    }

    private static boolean isBold(String value) {
        return value.startsWith("bold") || (value.endsWith("00") && Integer.parseInt(value) >= BOLD);
    }
}
