package io.chapeau.content.html;

import io.chapeau.content.Characters;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Image;
import io.chapeau.content.Link;
import io.chapeau.content.UrlRule;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads single elements of HTML, their addresses and attributes, and reports what is not taken over. */
final class HtmlParts {
    private static final List<String> LANGUAGE_PREFIXES = List.of("language-", "lang-");

    private final ReportLog report;

    HtmlParts(ReportLog report) {
        this.report = report;
    }

    /** Decoded text: a character reference can name what the source itself may not hold. */
    String allowed(String text, Node node) {
        int index = Characters.firstForbidden(text);
        if (index < 0) {
            return text;
        }
        report.add(HtmlSource.place(node), ReportCode.CHARACTER_DROPPED, Characters.name(text.codePointAt(index)));
        return Characters.allowedOnly(text);
    }

    void unwrapped(Element element) {
        report.add(
                HtmlSource.place(element),
                ReportCode.ELEMENT_UNWRAPPED,
                "<" + ReportLog.cite(element.normalName()) + ">; its content is kept");
    }

    void dropped(Element element) {
        report.add(
                HtmlSource.place(element),
                ReportCode.ELEMENT_DROPPED,
                "<" + ReportLog.cite(element.normalName()) + "> with all that is in it");
    }

    void replaced(Element element, String by) {
        if (!HtmlTag.isSynonym(element.normalName())) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.ELEMENT_REPLACED,
                    "<" + element.normalName() + "> became " + by);
        }
    }

    void attributes(Element element, String... understood) {
        Set<String> known = Set.of(understood);
        for (Attribute attribute : element.attributes()) {
            if (!known.contains(attribute.getKey())) {
                report.add(
                        HtmlSource.place(element),
                        ReportCode.ATTRIBUTE_DROPPED,
                        ReportLog.cite(attribute.getKey()) + " of <" + ReportLog.cite(element.normalName()) + ">");
            }
        }
    }

    @Nullable
    Link link(Element anchor) {
        String language = HtmlInlines.lang(anchor) == null ? "" : "lang";
        if (!anchor.hasAttr("href")) {
            unwrapped(anchor);
            attributes(anchor, language);
            return null;
        }
        attributes(anchor, "href", "title", language);
        String raw = anchor.attr("href");
        String href = UrlRule.canonical(raw);
        if (!UrlRule.isLink(href)) {
            report.add(
                    HtmlSource.place(anchor),
                    ReportCode.URL_DROPPED,
                    "href " + ReportLog.cite(raw) + "; the text is kept without a link");
            return null;
        }
        reportChange(raw, href, anchor);
        return new Link(href, anchor.hasAttr("title") ? allowed(anchor.attr("title"), anchor) : null);
    }

    @Nullable
    Image image(Element element) {
        attributes(element, "src", "alt", "width", "height");
        String raw = element.attr("src");
        String url = UrlRule.canonical(raw);
        if (!UrlRule.isImage(url)) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.URL_DROPPED,
                    "src " + ReportLog.cite(raw)
                            + (element.attr("alt").isBlank() ? "" : "; the alternative text is kept as text"));
            return null;
        }
        reportChange(raw, url, element);
        if (!element.hasAttr("alt")) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.ALT_MISSING,
                    "an image without alternative text: say in alt what it shows, or write alt=\"\" if it only decorates");
        }
        return new Image(
                url, allowed(element.attr("alt"), element), null, pixels(element, "width"), pixels(element, "height"));
    }

    @Nullable
    String language(Element element) {
        List<String> names = Arrays.stream(element.className().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
        String language = names.stream()
                .flatMap(name -> LANGUAGE_PREFIXES.stream()
                        .filter(name::startsWith)
                        .map(prefix -> name.substring(prefix.length())))
                .filter(CodeBlock::isLanguage)
                .findFirst()
                .orElse(null);
        int taken = language == null ? 0 : 1;
        if (names.size() > taken) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.ATTRIBUTE_DROPPED,
                    names.stream().map(ReportLog::cite).limit(5).collect(Collectors.joining(" ", "class ", ""))
                            + " of <" + element.normalName() + ">");
        }
        return language;
    }

    private void reportChange(String raw, String url, Element element) {
        if (!raw.strip().equals(url)) {
            report.add(
                    HtmlSource.place(element),
                    ReportCode.URL_CHANGED,
                    ReportLog.cite(raw) + " became " + ReportLog.cite(url));
        }
    }

    private @Nullable Integer pixels(Element element, String name) {
        if (!element.hasAttr(name)) {
            return null;
        }
        String value = element.attr(name).strip();
        if (value.matches("[1-9][0-9]{0,5}") && Image.isSize(Integer.valueOf(value))) {
            return Integer.valueOf(value);
        }
        report.add(
                HtmlSource.place(element),
                ReportCode.ATTRIBUTE_DROPPED,
                name + " " + ReportLog.cite(value) + " of <img>");
        return null;
    }
}
