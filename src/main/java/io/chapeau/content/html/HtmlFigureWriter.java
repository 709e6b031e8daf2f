package io.chapeau.content.html;

import io.chapeau.content.Callout;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnote;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.Paragraph;
import io.chapeau.content.SocialPost;
import org.jspecify.annotations.Nullable;

/**
 * Writes as HTML what stands apart from the text: images, galleries, posts, embeds and callouts. Where no element says
 * what a block is, {@code data-block} does.
 */
final class HtmlFigureWriter {
    private final StringBuilder html;
    private final HtmlIds ids;
    private final HtmlSpans runs;

    HtmlFigureWriter(StringBuilder html, HtmlIds ids, HtmlSpans runs) {
        this.html = html;
        this.ids = ids;
        this.runs = runs;
    }

    void image(Image image) {
        html.append("<figure><img");
        attribute("src", image.url());
        attribute("alt", image.alt());
        Integer width = image.width();
        if (width != null) {
            attribute("width", width.toString());
        }
        Integer height = image.height();
        if (height != null) {
            attribute("height", height.toString());
        }
        html.append('>');
        String caption = image.caption();
        if (caption != null) {
            html.append("<figcaption>");
            HtmlIsolation.append(html, caption);
            html.append("</figcaption>");
        }
        html.append("</figure>");
    }

    void gallery(Gallery gallery) {
        html.append("<figure data-block=\"gallery\">");
        gallery.images().forEach(this::image);
        html.append("</figure>");
    }

    void embed(Embed embed) {
        html.append("<figure data-block=\"embed\"");
        attribute("data-provider", embed.provider().value());
        html.append('>');
        link(embed.url(), embed.label());
        html.append("</figure>");
    }

    void callout(Callout callout) {
        html.append("<aside data-block=\"callout\"");
        attribute("data-tone", callout.tone().value());
        html.append('>');
        callout.paragraphs().forEach(this::paragraph);
        html.append("</aside>");
    }

    /** Each note leads back to the first reference to it. */
    void footnotes(Footnotes notes) {
        html.append("<section data-block=\"footnotes\" role=\"doc-endnotes\"><ol>");
        for (Footnote note : notes.notes()) {
            html.append("<li");
            ids.note(html, note.key());
            html.append('>');
            note.paragraphs().subList(0, note.paragraphs().size() - 1).forEach(this::paragraph);
            html.append("<p>");
            runs.append(note.paragraphs().getLast().spans());
            html.append(" <a");
            attribute("href", "#fnref-" + note.key());
            html.append(" role=\"doc-backlink\">↩</a></p></li>");
        }
        html.append("</ol></section>");
    }

    void socialPost(SocialPost post) {
        html.append("<figure data-block=\"social-post\"><blockquote");
        String url = post.url();
        if (url != null) {
            attribute("cite", url);
        }
        html.append('>');
        post.paragraphs().forEach(this::paragraph);
        html.append("</blockquote><figcaption><cite>");
        HtmlIsolation.append(html, post.author());
        html.append("</cite>");
        source(url, post.date() == null ? null : post.date().toString());
        html.append("</figcaption></figure>");
    }

    private void source(@Nullable String url, @Nullable String date) {
        if (url == null && date == null) {
            return;
        }
        html.append(", ");
        if (url != null) {
            html.append("<a");
            attribute("href", url);
            html.append('>');
        }
        if (date != null) {
            html.append("<time");
            attribute("datetime", date);
            html.append('>').append(date).append("</time>");
        } else if (url != null) {
            HtmlIsolation.append(html, url);
        }
        if (url != null) {
            html.append("</a>");
        }
    }

    private void link(String url, String label) {
        html.append("<a");
        attribute("href", url);
        html.append('>');
        HtmlIsolation.append(html, label);
        html.append("</a>");
    }

    void paragraph(Paragraph paragraph) {
        html.append("<p>");
        runs.append(paragraph.spans());
        html.append("</p>");
    }

    private void attribute(String name, String value) {
        HtmlEscape.appendAttribute(html, name, value);
    }
}
