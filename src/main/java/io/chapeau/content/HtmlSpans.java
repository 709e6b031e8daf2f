package io.chapeau.content;

import java.util.List;

/** Writes runs of spans as HTML. */
final class HtmlSpans implements MarkNesting.Output {
    private static final List<Mark> NESTED = List.of(Mark.values());

    private final StringBuilder html;

    private HtmlSpans(StringBuilder html) {
        this.html = html;
    }

    static void append(StringBuilder html, List<Span> spans) {
        MarkNesting.walk(spans, NESTED, new HtmlSpans(html));
    }

    @Override
    public void open(MarkNesting.Layer layer) {
        html.append('<').append(element(layer));
        Link link = layer.link();
        if (link != null) {
            HtmlEscape.appendAttribute(html, "href", link.href());
            String title = link.title();
            if (title != null) {
                HtmlEscape.appendAttribute(html, "title", title);
            }
        }
        String lang = layer.lang();
        if (lang != null) {
            HtmlEscape.appendAttribute(html, "lang", lang);
        }
        html.append('>');
    }

    @Override
    public void close(MarkNesting.Layer layer) {
        html.append("</").append(element(layer)).append('>');
    }

    @Override
    public void text(TextSpan text) {
        HtmlEscape.append(html, text.text());
    }

    @Override
    public void lineBreak() {
        html.append("<br>");
    }

    private static String element(MarkNesting.Layer layer) {
        Mark mark = layer.mark();
        if (mark != null) {
            return mark.element();
        }
        return layer.lang() == null ? "a" : "span";
    }
}
