package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Callout;
import io.chapeau.content.CalloutTone;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.Paragraph;
import io.chapeau.content.fitting.Containment;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads elements of which an attribute says what they are: our own {@code data-block}, and classes that WordPress,
 * GitHub and social networks write. What is not as they write it is read as the element that it is.
 */
final class HtmlKnownBlocks {
    private final HtmlBlocks blocks;
    private final HtmlNotes notes;
    private final HtmlParts parts;
    private final HtmlEmbeds embeds;
    private final HtmlPosts posts;
    private final ReportLog report;

    HtmlKnownBlocks(HtmlBlocks blocks, HtmlNotes notes, HtmlParts parts, ReportLog report) {
        this.blocks = blocks;
        this.notes = notes;
        this.parts = parts;
        this.embeds = new HtmlEmbeds(parts, report);
        this.posts = new HtmlPosts(blocks, parts, report);
        this.report = report;
    }

    /** What the element is known to be, or nothing. */
    @Nullable
    List<? extends Block> of(Element element, TextContext context) {
        return switch (element.normalName()) {
            case "figure" -> figure(element, context);
            case "blockquote" -> only(posts.pasted(element, context));
            case "section" ->
                element.attr("data-block").equals("footnotes") || element.hasAttr("data-footnotes")
                        ? notes.section(element, context)
                        : null;
            case "aside" -> only(callout(element, context));
            case "div" -> only(alert(element, context));
            case "iframe" -> context.link() == null ? only(embeds.frame(element)) : null;
            default -> null;
        };
    }

    private @Nullable List<? extends Block> figure(Element figure, TextContext context) {
        return switch (figure.attr("data-block")) {
            case "gallery" -> gallery(figure, context, "data-block");
            case "embed" -> context.link() == null ? only(embeds.card(figure)) : null;
            case "social-post" -> only(posts.written(figure, context));
            default -> {
                if (figure.hasClass("wp-block-gallery")) {
                    yield gallery(figure, context);
                }
                yield figure.hasClass("wp-block-embed") && context.link() == null
                        ? only(embeds.wordPress(figure))
                        : null;
            }
        };
    }

    private static @Nullable List<? extends Block> only(@Nullable Block block) {
        return block == null ? null : List.of(block);
    }

    /** Its images; what else is in it stands behind them as it does there, or else all is as it stands. */
    private List<? extends Block> gallery(Element figure, TextContext context, String... understood) {
        parts.attributes(figure, understood);
        List<Block> inner = blocks.blocks(figure.childNodes(), context);
        List<Image> images = new ArrayList<>();
        while (images.size() < inner.size() && inner.get(images.size()) instanceof Image image) {
            images.add(image);
        }
        List<Block> rest = inner.subList(images.size(), inner.size());
        if (images.isEmpty() || rest.stream().anyMatch(Image.class::isInstance)) {
            report.add(
                    HtmlSource.place(figure),
                    ReportCode.ELEMENT_UNWRAPPED,
                    "<figure>; text stands between the images of a gallery");
            return inner;
        }
        List<Block> all = new ArrayList<>(List.of(new Gallery(images)));
        all.addAll(rest);
        return all;
    }

    private @Nullable Callout callout(Element aside, TextContext context) {
        Optional<CalloutTone> tone = CalloutTone.of(aside.attr("data-tone"));
        if (!aside.attr("data-block").equals("callout") || tone.isEmpty()) {
            return null;
        }
        parts.attributes(aside, "data-block", "data-tone");
        return new Callout(tone.get(), paragraphs(aside, aside.childNodes(), context));
    }

    /** An alert of GitHub, whose first paragraph only names the tone. */
    private @Nullable Callout alert(Element div, TextContext context) {
        Optional<CalloutTone> tone = div.classNames().stream()
                .filter(name -> name.startsWith("markdown-alert-"))
                .flatMap(name -> CalloutTone.ofAlert(name.substring("markdown-alert-".length())).stream())
                .findFirst();
        if (tone.isEmpty() || !div.hasClass("markdown-alert")) {
            return null;
        }
        report.add(
                HtmlSource.place(div),
                ReportCode.ELEMENT_REPLACED,
                "<div> became a callout: " + tone.get().value());
        parts.attributes(div, "class");
        List<Node> content = new ArrayList<>(div.childNodes());
        Element title = div.selectFirst("> p.markdown-alert-title");
        if (title != null) {
            content.remove(title);
            parts.dropped(title);
        }
        return new Callout(tone.get(), paragraphs(div, content, context));
    }

    private List<Paragraph> paragraphs(Element element, List<Node> content, TextContext context) {
        return new Containment(HtmlSource.place(element), report).paragraphs(blocks.blocks(content, context));
    }
}
