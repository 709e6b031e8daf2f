package io.chapeau.content.html;

import io.chapeau.content.ColumnAlignment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a cell says that it is aligned: by itself as HTML has it, by what WordPress writes beside, or, in Word and Google
 * Docs, by the only paragraph in it.
 */
final class HtmlCellAlignment {
    private static final Pattern STYLE = Pattern.compile("(?:^|;)\\s*text-align:\\s*(left|center|right)\\s*(?:;|$)");
    private static final String WORDPRESS_CLASS = "has-text-align-";

    private HtmlCellAlignment() {}

    /** The alignment; what says so and nothing else is taken from the tree, so that nobody reports it as dropped. */
    static ColumnAlignment take(Element cell) {
        ColumnAlignment own = takeFrom(cell);
        if (own != ColumnAlignment.NONE) {
            return own;
        }
        Element only = cell.childrenSize() == 1 ? cell.child(0) : null;
        return only != null && only.nameIs("p") && cell.ownText().isBlank() ? takeFrom(only) : ColumnAlignment.NONE;
    }

    private static ColumnAlignment takeFrom(Element element) {
        Matcher style = STYLE.matcher(element.attr("style"));
        boolean styled = style.find();
        String value = styled ? style.group(1) : named(element);
        ColumnAlignment alignment =
                value == null ? ColumnAlignment.NONE : ColumnAlignment.of(value).orElse(ColumnAlignment.NONE);
        if (alignment != ColumnAlignment.NONE) {
            if (styled && STYLE.matcher(element.attr("style")).matches()) {
                element.removeAttr("style");
            }
            removeIf(element, "align", alignment.value());
            removeIf(element, "data-align", alignment.value());
            removeIf(element, "class", WORDPRESS_CLASS + alignment.value());
        }
        return alignment;
    }

    private static @Nullable String named(Element element) {
        if (element.hasAttr("align")) {
            return element.attr("align");
        }
        return element.hasAttr("data-align") ? element.attr("data-align") : null;
    }

    private static void removeIf(Element element, String attribute, String value) {
        if (element.attr(attribute).strip().equals(value)) {
            element.removeAttr(attribute);
        }
    }
}
