package io.chapeau.content.html;

import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.MarkNesting;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import java.util.List;

/** Writes runs of spans as HTML. */
class HtmlSpans implements MarkNesting.Output {
    private final StringBuilder html;
    private final HtmlIds ids;

    HtmlSpans(StringBuilder html, HtmlIds ids) {
        this.html = html;
        this.ids = ids;
    }

    /** Writes a run of the block. */
    void append(List<Span> run) {
        write(run);
    }

    final void write(List<Span> spans) {
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

    @Override
    public void reference(FootnoteReference reference) {
        html.append("<sup><a");
        HtmlEscape.appendAttribute(html, "href", "#fn-" + reference.note());
        ids.reference(html, reference.note());
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
