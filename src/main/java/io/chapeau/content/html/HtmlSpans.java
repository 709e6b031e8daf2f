package io.chapeau.content.html;

import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.MarkNesting;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes runs of spans as HTML, all those of one body, because ids of references are unique in it. */
final class HtmlSpans implements MarkNesting.Output {
    private final StringBuilder html;
    private final Map<String, Integer> references = new HashMap<>();

    HtmlSpans(StringBuilder html) {
        this.html = html;
    }

    void append(List<Span> spans) {
        MarkNesting.walk(spans, MarkNesting.ALL, this);
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
        HtmlIsolation.append(html, text.text());
    }

    @Override
    public void lineBreak() {
        html.append("<br>");
    }

    /** The first reference to a note is where the note leads back to. */
    @Override
    public void reference(FootnoteReference reference) {
        int before = references.merge(reference.note(), 1, Integer::sum) - 1;
        html.append("<sup><a");
        HtmlEscape.appendAttribute(html, "href", "#fn-" + reference.note());
        HtmlEscape.appendAttribute(html, "id", "fnref-" + reference.note() + (before == 0 ? "" : "-" + (before + 1)));
        html.append(" role=\"doc-noteref\">");
        HtmlEscape.append(html, reference.note());
        html.append("</a></sup>");
    }

    private static String element(MarkNesting.Layer layer) {
        Mark mark = layer.mark();
        if (mark != null) {
            return mark.element();
        }
        return layer.lang() == null ? "a" : "span";
    }
}
