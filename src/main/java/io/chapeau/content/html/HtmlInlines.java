package io.chapeau.content.html;

import io.chapeau.content.LanguageTag;
import io.chapeau.content.Mark;
import io.chapeau.content.fitting.TextContext;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what the elements within a text mean for the text in them: marks by name or by style, and a language. */
final class HtmlInlines {
    private final HtmlParts parts;

    HtmlInlines(HtmlParts parts) {
        this.parts = parts;
    }

    TextContext mark(Element element, TextContext context) {
        Mark mark = HtmlTag.mark(element.normalName());
        HtmlStyle style = HtmlStyle.of(element);
        if (style.off().contains(mark)) {
            return span(element, context);
        }
        parts.replaced(element, "<" + mark.element() + ">");
        return styled(element, style, context.with(mark));
    }

    /** An element that is no mark by its name; it is understood where its style or its language says something. */
    TextContext span(Element element, TextContext context) {
        HtmlStyle style = HtmlStyle.of(element);
        boolean meant = element.nameIs("span") && (!style.on().isEmpty() || lang(element) != null);
        if (!meant && !HtmlIsolation.isWritten(element, false)) {
            parts.unwrapped(element);
        }
        return styled(element, style, context);
    }

    TextContext styled(Element element, TextContext context) {
        return styled(element, HtmlStyle.of(element), context);
    }

    private TextContext styled(Element element, HtmlStyle style, TextContext context) {
        List<String> understood = new ArrayList<>();
        String lang = lang(element);
        if (lang != null) {
            understood.add("lang");
        }
        if (style.whole()) {
            understood.add("style");
        }
        parts.attributes(element, understood.toArray(String[]::new));
        return style.apply(context).in(lang);
    }

    static @Nullable String lang(Element element) {
        return LanguageTag.canonical(element.attr("lang"));
    }
}
