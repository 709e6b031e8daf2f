package io.chapeau.content.html;

import io.chapeau.content.Block;
import io.chapeau.content.Characters;
import io.chapeau.content.Embed;
import io.chapeau.content.EmbedProvider;
import io.chapeau.content.Link;
import io.chapeau.content.Paragraph;
import io.chapeau.content.TextSpan;
import io.chapeau.content.UrlRule;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what other sites play: our own cards, frames of a listed provider, and what WordPress keeps of them. */
final class HtmlEmbeds {
    private final HtmlParts parts;
    private final ReportLog report;

    HtmlEmbeds(HtmlParts parts, ReportLog report) {
        this.parts = parts;
        this.report = report;
    }

    /** The embed that a frame shows; nothing, and nothing reported, for a frame of anybody else. */
    @Nullable
    Embed frame(Element frame) {
        Embed embed = embed(frame.attr("src"), Characters.allowedOnly(frame.attr("title")));
        if (embed != null) {
            parts.attributes(frame, "src", "title");
            replaced(frame, frame.attr("src"), embed);
        }
        return embed;
    }

    /** A card as it is written. */
    @Nullable
    Embed card(Element figure) {
        Element link = figure.selectFirst("a");
        if (link == null || Characters.firstForbidden(link.wholeText()) >= 0) {
            return null;
        }
        Embed embed = embed(link.attr("href"), link.wholeText());
        return embed != null && HtmlTwin.isWritten(figure, embed, "figure") ? embed : null;
    }

    /**
     * A block of WordPress, in which the address alone stands for what is to be played; a link where nobody plays it
     * here.
     */
    @Nullable
    Block wordPress(Element figure) {
        String address = figure.text().strip();
        if (figure.selectFirst("a, img, iframe, script") != null || !UrlRule.isWeb(UrlRule.canonical(address))) {
            return null;
        }
        for (Element element : figure.getAllElements()) {
            parts.attributes(element);
        }
        Embed embed = embed(address, null);
        if (embed != null) {
            replaced(figure, address, embed);
            return embed;
        }
        report.add(HtmlSource.place(figure), ReportCode.ELEMENT_REPLACED, "<figure> became a link");
        Link link = new Link(UrlRule.canonical(address), null);
        return new Paragraph(List.of(new TextSpan(Characters.allowedOnly(address), Set.of(), link, null)));
    }

    private static @Nullable Embed embed(String address, @Nullable String title) {
        String page = EmbedProvider.page(UrlRule.canonical(address));
        Optional<EmbedProvider> provider = EmbedProvider.at(page);
        return provider.map(known -> new Embed(known, page, title)).orElse(null);
    }

    private void replaced(Element element, String address, Embed embed) {
        String place = HtmlSource.place(element);
        report.add(place, ReportCode.ELEMENT_REPLACED, "<" + element.normalName() + "> became an embed");
        if (!address.equals(embed.url())) {
            report.add(
                    place,
                    ReportCode.URL_CHANGED,
                    ReportLog.cite(address) + " became the page " + ReportLog.cite(embed.url()));
        }
    }
}
