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
import io.chapeau.content.HeadingIds;
import io.chapeau.content.Image;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Table;
import java.util.List;

/**
 * Writes a body as semantic HTML without classes or scripts; {@code data-block} names a block for which there is no
 * element. Every text and attribute is escaped and every address has
 * passed the allow-list, so nothing in it is active. Reading it gives the same body.
 */
public final class HtmlWriter {
    private final StringBuilder html = new StringBuilder();
    private final HtmlSpans runs = new HtmlSpans(html);
    private final HtmlFigureWriter figures = new HtmlFigureWriter(html, runs);
    private final HeadingIds ids = new HeadingIds();

    private HtmlWriter() {}

    /** The HTML of the body, one block a line. */
    public static String write(Body body) {
        HtmlWriter writer = new HtmlWriter();
        for (Block block : body.blocks()) {
            if (!writer.html.isEmpty()) {
                writer.html.append('\n');
            }
            writer.block(block);
        }
        return writer.html.toString();
    }

    private void block(Block block) {
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
        HtmlEscape.appendAttribute(html, "id", ids.next(heading));
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
        html.append("<pre><code");
        String language = code.language();
        if (language != null) {
            HtmlEscape.appendAttribute(html, "class", "language-" + language);
        }
        html.append('>');
        HtmlIsolation.append(html, code.code());
        html.append("</code></pre>");
    }
}
