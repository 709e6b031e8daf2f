package io.chapeau.content.html;

import io.chapeau.content.Characters;
import io.chapeau.content.Paragraph;
import io.chapeau.content.PlainLine;
import io.chapeau.content.SocialPost;
import io.chapeau.content.UrlRule;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads posts of social networks, as they are written here and as the networks give them to be pasted. */
final class HtmlPosts {
    private static final List<String> CLASSES = List.of("twitter-tweet", "twitter-video", "bluesky-embed");

    private final HtmlBlocks blocks;
    private final HtmlParts parts;
    private final ReportLog report;

    HtmlPosts(HtmlBlocks blocks, HtmlParts parts, ReportLog report) {
        this.blocks = blocks;
        this.parts = parts;
        this.report = report;
    }

    /** Our own figure of a quote and a caption. */
    @Nullable
    SocialPost written(Element figure, TextContext context) {
        Element quote = figure.selectFirst("> blockquote");
        Element caption = figure.selectFirst("> figcaption");
        if (quote == null
                || caption == null
                || figure.childrenSize() != 2
                || !figure.ownText().isBlank()) {
            return null;
        }
        SocialPost post = source(caption);
        if (post == null
                || !quote.attr("cite").equals(Objects.requireNonNullElse(post.url(), ""))
                || !HtmlTwin.isWritten(caption, post, "figcaption")) {
            return null;
        }
        parts.attributes(figure, "data-block");
        parts.attributes(quote, "cite");
        return post.withParagraphs(paragraphs(quote, quote.childNodes(), context));
    }

    private static @Nullable SocialPost source(Element caption) {
        Element cite = caption.selectFirst("cite");
        Element link = caption.selectFirst("a");
        Element time = caption.selectFirst("time");
        try {
            LocalDate date = time == null ? null : LocalDate.parse(time.attr("datetime"));
            return cite == null
                    ? null
                    : new SocialPost(cite.wholeText(), link == null ? null : link.attr("href"), date, List.of());
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** A quote that a network gives: paragraphs, then the author, then a link to the post with its date as text. */
    @Nullable
    SocialPost pasted(Element quote, TextContext context) {
        if (quote.hasClass("mastodon-embed")) {
            return mastodon(quote);
        }
        Element link = quote.lastElementChild();
        if (CLASSES.stream().noneMatch(quote::hasClass) || link == null || !link.nameIs("a")) {
            return null;
        }
        List<Node> text = new ArrayList<>(quote.childNodes().subList(0, link.siblingIndex()));
        List<Node> byline = new ArrayList<>();
        while (!text.isEmpty() && !(text.getLast() instanceof Element element && element.isBlock())) {
            byline.addFirst(text.removeLast());
        }
        String url = UrlRule.canonical(link.attr("href"));
        String author = author(byline);
        if (author.isEmpty() || !UrlRule.isWeb(url) || hasTextBehind(link)) {
            return null;
        }
        parts.attributes(quote, "class");
        parts.attributes(link, "href");
        byline.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(parts::unwrapped);
        LocalDate date = PostDate.read(link.text());
        if (date == null) {
            report.add(HtmlSource.place(link), ReportCode.DATE_DROPPED, ReportLog.cite(link.text()));
        }
        return new SocialPost(author, url, date, paragraphs(quote, text, context));
    }

    private static boolean hasTextBehind(Element link) {
        for (Node node = link.nextSibling(); node != null; node = node.nextSibling()) {
            if (!node.outerHtml().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String author(List<Node> byline) {
        StringBuilder text = new StringBuilder();
        for (Node node : byline) {
            text.append(
                    node instanceof Element element
                            ? element.wholeText()
                            : node instanceof TextNode t ? t.getWholeText() : "");
        }
        return PlainLine.of(Characters.allowedOnly(text.toString()).replaceFirst("^[\\s—–-]+", ""));
    }

    /** It gives no text, only who wrote it; the post is at the address. */
    private @Nullable SocialPost mastodon(Element quote) {
        Element link = quote.selectFirst("a[href]");
        String url = link == null ? "" : UrlRule.canonical(link.attr("href"));
        int name = url.indexOf("/@");
        if (link == null || !UrlRule.isWeb(url) || name < 0) {
            return null;
        }
        String host = url.substring(url.indexOf("//") + 2, name);
        String user = url.substring(name + 1).replaceFirst("[/?#].*", "");
        parts.attributes(quote, "class", "data-embed-url");
        parts.attributes(link, "href");
        report.add(
                HtmlSource.place(link),
                ReportCode.ELEMENT_REPLACED,
                "<a> became the source of a post: " + ReportLog.cite(link.text()));
        return new SocialPost(user.indexOf('@', 1) > 0 ? user : user + "@" + host, url, null, List.of());
    }

    private List<Paragraph> paragraphs(Element quote, List<Node> content, TextContext context) {
        return new Containment(HtmlSource.place(quote), report).paragraphs(blocks.blocks(content, context));
    }
}
