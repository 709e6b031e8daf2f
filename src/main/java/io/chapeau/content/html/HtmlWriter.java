package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.BulletList;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body as semantic HTML without classes or scripts; {@code data-block} names a block for which there is no
 * element. Every text and attribute is escaped and every address has
 * passed the allow-list, so nothing in it is active. Reading it gives the same body.
 */
public final class HtmlWriter {
    private final StringBuilder html;
    private final HtmlIds ids;
    private final HtmlSpans runs;
    private final HtmlFigureWriter figures;

    HtmlWriter(StringBuilder html, HtmlIds ids, HtmlSpans runs) {
        this.html = html;
        this.ids = ids;
        this.runs = runs;
        this.figures = new HtmlFigureWriter(html, ids, runs);
    }

    HtmlWriter(StringBuilder html, HtmlIds ids) {
        this(html, ids, new HtmlSpans(html, ids));
    }

    /** The HTML of the body, one block a line. */
    public static String write(Body body) {
        StringBuilder html = new StringBuilder();
        HtmlWriter writer = new HtmlWriter(html, HtmlIds.unique());
        for (Block block : body.blocks()) {
            if (!html.isEmpty()) {
                html.append('\n');
            }
            writer.block(block);
        }
        return html.toString();
    }

    void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> figures.paragraph(paragraph);
            case Heading heading -> heading(heading);
            case Quote quote -> quote(quote);
            case BulletList list -> list("ul", list.items());
            case NumberedList list -> list("ol", list.items());
            case Image image -> figures.image(image);
            case Gallery gallery -> figures.gallery(gallery);
            case Embed embed -> figures.embed(embed);
            case Callout callout -> figures.callout(callout);
            case SocialPost post -> figures.socialPost(post);
            case CodeBlock code -> code(code);
            case Table table -> new HtmlTableWriter(html, runs).append(table);
            case Footnotes notes -> figures.footnotes(notes);
            case Divider _ -> html.append("<hr>");
        }
    }

    private void heading(Heading heading) {
        html.append("<h").append(heading.level());
        ids.heading(html, heading);
        html.append('>');
        runs.append(heading.spans());
        html.append("</h").append(heading.level()).append('>');
    }

    private void quote(Quote quote) {
        html.append("<blockquote>");
        quote.paragraphs().forEach(figures::paragraph);
        String cite = quote.cite();
        if (cite != null) {
            html.append("<footer><cite>");
            HtmlIsolation.append(html, cite);
            html.append("</cite></footer>");
        }
        html.append("</blockquote>");
    }

    private void list(String element, List<ListItem> items) {
        html.append('<').append(element).append('>');
        for (ListItem item : items) {
            html.append("<li>");
            runs.append(item.spans());
            item.lists().forEach(this::block);
            html.append("</li>");
        }
        html.append("</").append(element).append('>');
    }

    private void code(CodeBlock code) {
        openCode(html, code.language());
        HtmlIsolation.append(html, code.code());
        html.append("</code></pre>");
    }

    static void openCode(StringBuilder html, @Nullable String language) {
        html.append("<pre><code");
        if (language != null) {
            HtmlEscape.appendAttribute(html, "class", "language-" + language);
        }
        html.append('>');
    }
}
