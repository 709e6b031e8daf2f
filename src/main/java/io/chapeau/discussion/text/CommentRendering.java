package io.chapeau.discussion.text;

import io.chapeau.commenting.SiteComments;
import io.chapeau.language.SiteTypography;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * What becomes of the text of a comment by the settings of the site: its typography, and its HTML. Both are made when a
 * comment is written and stay as they are when a setting changes.
 */
@ApplicationScoped
public class CommentRendering {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final SiteComments site;
    private final SiteTypography typography;

    CommentRendering(SiteComments site, SiteTypography typography) {
        this.site = site;
        this.typography = typography;
    }

    /** A text in normal form as it is kept. Markdown stays as it was written: it may hold code. */
    public String kept(String text, String locale) {
        return site.markdown() ? text : typography.set(text, locale);
    }

    /** The HTML of a text that is kept. */
    public String html(String text, String locale) {
        return site.markdown() ? MarkdownComment.html(text, literal -> typography.set(literal, locale)) : plain(text);
    }

    /**
     * Whether readers see anything of a text that is kept: Markdown has marks that show nothing by themselves, and names
     * for characters that cannot be seen.
     */
    public boolean shows(String text, String locale) {
        return CommentText.isVisible(text)
                && (!site.markdown()
                        || CommentText.isVisible(TAG.matcher(html(text, locale)).replaceAll("")));
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
