package io.chapeau.discussion.text;

import io.chapeau.commenting.SiteComments;
import io.chapeau.language.SiteTypography;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What becomes of the text of a comment by the settings of the site: its typography, and its HTML. Both are made when a
 * comment is written and stay as they are when a setting changes.
 */
@ApplicationScoped
public class CommentRendering {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");

    private final SiteComments site;
    private final SiteTypography typography;

    CommentRendering(SiteComments site, SiteTypography typography) {
        this.site = site;
        this.typography = typography;
    }

    /**
     * All that is made of a text in normal form. Markdown is kept as it was written, for it may hold code; it shows
     * nothing where it is nothing but marks, or names of characters that cannot be seen.
     */
    public RenderedComment of(String text, String locale) {
        if (site.markdown()) {
            MarkdownComment comment = MarkdownComment.of(text, typed -> typography.set(typed, locale));
            ShownWords words = comment.words();
            return new RenderedComment(text, comment.html(), words.all(), forms(text, words), words.areVisible());
        }
        String kept = typography.set(text, locale);
        return new RenderedComment(kept, plain(kept), kept, List.of(kept), CommentText.isVisible(kept));
    }

    /** What rules and bans look at in a text that is kept. */
    public String shown(String text) {
        return site.markdown() ? words(text).all() : text;
    }

    /** The forms of a text that is kept in which what is banned is looked for. */
    public List<String> forms(String text) {
        return site.markdown() ? forms(text, words(text)) : List.of(text);
    }

    private static ShownWords words(String text) {
        return MarkdownComment.of(text, UnaryOperator.identity()).words();
    }

    private static List<String> forms(String text, ShownWords words) {
        return Stream.of(text, words.visible(), words.all()).distinct().toList();
    }

    private static String plain(String text) {
        CommentHtml html = new CommentHtml();
        // Nearly all have one paragraph, which costs no look for its end.
        String[] paragraphs = text.contains("\n\n") ? PARAGRAPHS.split(text) : new String[] {text};
        for (String paragraph : paragraphs) {
            html.tag("<p>").textWithLinks(paragraph).tag("</p>");
        }
        return html.toString();
    }
}
