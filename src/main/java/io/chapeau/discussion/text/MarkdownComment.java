package io.chapeau.discussion.text;

import io.chapeau.content.Span;
import io.chapeau.content.UrlRule;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The little of Markdown that a comment may say: emphasis, quotes, code and links. Everything else, HTML and
 * definitions that no link uses included, stays the text that it is; an image is a link to it. What the names of
 * characters stand for is cleaned like any other text.
 * The tree is walked without recursion: a text of nothing but marks nests as deep as it is long.
 */
final class MarkdownComment {

    /** Deeper quotes lie in the last of these. */
    private static final int DEEPEST_QUOTE = 5;

    /**
     * Characters of all addresses that links lead to. What a text spells out is shorter; without an end one definition
     * could stand for megabytes of them.
     */
    private static final int LONGEST_DESTINATIONS = 2 * CommentText.LONGEST;

    private final ParsedComment parsed;
    private final UnaryOperator<List<Span>> typography;
    private final CommentHtml html = new CommentHtml();
    private final ParagraphHtml paragraph = new ParagraphHtml();
    private final ShownWords words = new ShownWords();
    private final CommentCharacters characters = CommentCharacters.ofText();
    private int quotes;
    private int links;
    private int destinations;
    private @Nullable String leadingTo;

    private MarkdownComment(ParsedComment parsed, UnaryOperator<List<Span>> typography) {
        this.parsed = parsed;
        this.typography = typography;
    }

    /**
     * Reads a text.
     *
     * @param typography what the site does to text that is no code
     */
    static MarkdownComment of(String text, UnaryOperator<List<Span>> typography) {
        MarkdownComment comment = new MarkdownComment(ParsedComment.of(text), typography);
        comment.walk(comment.parsed.document());
        return comment;
    }

    /** As readers get it. */
    String html() {
        return html.toString();
    }

    /** What it says, before the typography of the site. */
    ShownWords words() {
        return words;
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
            case Paragraph _ -> startBlock("<p>");
            case BlockQuote _ -> {
                quotes++;
                html.tag(quotes <= DEEPEST_QUOTE ? "<blockquote>" : "");
            }
            case FencedCodeBlock code -> {
                startBlock("<pre><code>");
                words.addUnseen(cleaned(code.getInfo()));
                html.text(shown(characters.kept(code.getLiteral()))).tag("</code></pre>");
            }
            case Code code -> {
                paragraph.tag("<code>");
                paragraph.verbatim(inLine(code.getLiteral()));
                paragraph.tag("</code>");
            }
            case Emphasis _ -> paragraph.tag("<em>");
            case StrongEmphasis _ -> paragraph.tag("<strong>");
            case Link link -> openLink(link.getDestination(), link.getTitle());
            case Image image -> openLink(image.getDestination(), image.getTitle());
            case SoftLineBreak _, HardLineBreak _ -> startLine();
            case Text text -> text(inLine(text.getLiteral()));
            case HtmlInline tag -> paragraph.verbatim(inLine(tag.getLiteral()));
            case LinkReferenceDefinition definition when parsed.isUnused(definition) -> define(definition);
            default -> {}
        }
    }

    private void close(Node node) {
        switch (node) {
            case Paragraph _ -> endParagraph();
            case BlockQuote _ -> {
                html.tag(quotes <= DEEPEST_QUOTE ? "</blockquote>" : "");
                quotes--;
            }
            case Emphasis _ -> paragraph.tag("</em>");
            case StrongEmphasis _ -> paragraph.tag("</strong>");
            case Link _, Image _ -> closeLink();
            default -> {}
        }
    }

    /** Whoever defines what no link uses has written a text: a note of a change, the list of sources. */
    private void define(LinkReferenceDefinition definition) {
        if (parsed.isUnused(definition.getPrevious())) {
            startLine();
        } else {
            startBlock("<p>");
        }
        paragraph.textWithLinks(shown(characters.kept(parsed.source(definition))));
        if (!parsed.isUnused(definition.getNext())) {
            endParagraph();
        }
    }

    private void endParagraph() {
        paragraph.writeTo(html, typography);
        html.tag("</p>");
    }

    private void startBlock(String tag) {
        characters.startLine();
        words.startBlock();
        html.tag(tag);
    }

    private void startLine() {
        characters.startLine();
        words.startLine();
        paragraph.startLine();
    }

    /** A literal within a line: a line end that it names is no more than a space. */
    private String inLine(String literal) {
        return shown(characters.kept(literal).replace('\n', ' '));
    }

    private String shown(String kept) {
        String normal = CommentText.normal(kept);
        words.add(normal);
        return normal;
    }

    private static String cleaned(@Nullable String unseen) {
        return unseen == null
                ? ""
                : CommentText.normal(CommentCharacters.ofText().kept(unseen));
    }

    /** An image may stand in a link, but a link in no link. */
    private void openLink(String destination, @Nullable String title) {
        links++;
        String url = cleaned(destination);
        if (links == 1 && UrlRule.isWeb(url) && destinations + url.length() <= LONGEST_DESTINATIONS) {
            destinations += url.length();
            leadingTo = url;
            paragraph.openLink(url);
            words.startLink();
        } else {
            words.addUnseen(url);
        }
        words.addUnseen(cleaned(title));
    }

    private void closeLink() {
        links--;
        if (links == 0 && leadingTo != null) {
            paragraph.tag("</a>");
            words.endLink(leadingTo);
            leadingTo = null;
        }
    }

    private void text(String text) {
        if (links > 0) {
            paragraph.text(text);
        } else {
            paragraph.textWithLinks(text);
        }
    }
}
