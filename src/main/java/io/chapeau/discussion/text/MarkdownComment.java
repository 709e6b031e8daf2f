package io.chapeau.discussion.text;

import io.chapeau.content.UrlRule;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The little of Markdown that a comment may say: emphasis, quotes, code and links. Everything else, HTML included, stays
 * the text that it is; an image is a link to it. The tree is walked without recursion: a text of nothing but marks
 * nests as deep as it is long.
 */
final class MarkdownComment {

    /** Deeper quotes lie in the last of these. */
    private static final int DEEPEST_QUOTE = 5;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class))
            .build();

    private final CommentHtml html = new CommentHtml();
    private final UnaryOperator<String> typography;
    private int quotes;
    private int links;

    private MarkdownComment(UnaryOperator<String> typography) {
        this.typography = typography;
    }

    /**
     * The text as HTML.
     *
     * @param typography what the site does to text that is no code
     */
    static String html(String text, UnaryOperator<String> typography) {
        MarkdownComment comment = new MarkdownComment(typography);
        comment.walk(PARSER.parse(text));
        return comment.html.toString();
    }

    private void walk(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            open(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            close(node);
            while (node.getNext() == null && node.getParent() != document) {
                node = node.getParent();
                close(node);
            }
            node = node.getNext();
        }
    }

    private void open(Node node) {
        switch (node) {
            case Paragraph _ -> html.tag("<p>");
            case BlockQuote _ -> {
                quotes++;
                html.tag(quotes <= DEEPEST_QUOTE ? "<blockquote>" : "");
            }
            case FencedCodeBlock code ->
                html.tag("<pre><code>").text(code.getLiteral()).tag("</code></pre>");
            case Code code -> html.tag("<code>").text(code.getLiteral()).tag("</code>");
            case Emphasis _ -> html.tag("<em>");
            case StrongEmphasis _ -> html.tag("<strong>");
            case Link link -> openLink(link.getDestination());
            case Image image -> openLink(image.getDestination());
            case SoftLineBreak _, HardLineBreak _ -> html.tag("<br>");
            case Text text -> text(typography.apply(text.getLiteral()));
            case HtmlInline tag -> html.text(tag.getLiteral());
            default -> {}
        }
    }

    private void close(Node node) {
        switch (node) {
            case Paragraph _ -> html.tag("</p>");
            case BlockQuote _ -> {
                html.tag(quotes <= DEEPEST_QUOTE ? "</blockquote>" : "");
                quotes--;
            }
            case Emphasis _ -> html.tag("</em>");
            case StrongEmphasis _ -> html.tag("</strong>");
            case Link link -> closeLink(link.getDestination());
            case Image image -> closeLink(image.getDestination());
            default -> {}
        }
    }

    /** An image may stand in a link, but a link in no link. */
    private void openLink(String destination) {
        links++;
        if (links == 1 && UrlRule.isWeb(destination)) {
            html.openLink(destination);
        }
    }

    private void closeLink(String destination) {
        if (links == 1 && UrlRule.isWeb(destination)) {
            html.tag("</a>");
        }
        links--;
    }

    private void text(String text) {
        if (links > 0) {
            html.text(text);
        } else {
            html.textWithLinks(text);
        }
    }
}
