package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A list of its own, independent of the writer, of what finished HTML may hold. */
final class ActiveContent {
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("html", Set.of()),
            Map.entry("head", Set.of()),
            Map.entry("body", Set.of()),
            Map.entry("p", Set.of()),
            Map.entry("h2", Set.of("id")),
            Map.entry("h3", Set.of("id")),
            Map.entry("h4", Set.of("id")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("footer", Set.of()),
            Map.entry("cite", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of()),
            Map.entry("li", Set.of("id")),
            Map.entry("section", Set.of("data-block", "role")),
            Map.entry("figure", Set.of("data-block", "data-provider")),
            Map.entry("aside", Set.of("data-block", "data-tone")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("figcaption", Set.of()),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("pre", Set.of()),
            Map.entry("code", Set.of("class")),
            Map.entry("hr", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("bdi", Set.of()),
            Map.entry("a", Set.of("href", "title", "id", "role")),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("sup", Set.of()),
            Map.entry("sub", Set.of()),
            Map.entry("span", Set.of("lang")),
            Map.entry("table", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of("scope", "align")),
            Map.entry("td", Set.of("align")));

    private ActiveContent() {}

    static void assertNone(String html) {
        Document document = Jsoup.parse(html);
        document.traverse((node, depth) -> {
            switch (node) {
                case Document _, TextNode _ -> {}
                case Element element -> assertPassive(element, html);
                default ->
                    assertThat(node).as(html).isNotInstanceOf(Comment.class).isNull();
            }
        });
    }

    private static void assertPassive(Element element, String html) {
        assertThat(ALLOWED).as(html).containsKey(element.tagName());
        for (Attribute attribute : element.attributes()) {
            assertThat(ALLOWED.get(element.tagName())).as(html).contains(attribute.getKey());
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "href", "src", "cite" ->
                    assertThat(value)
                            .as(html)
                            .matches("(?si)(https?://[^/].*|mailto:.+|tel:.+|(?!//)[^:]*([/?#].*)?)")
                            .doesNotContainPattern("[\\x00-\\x20\\\\]");
                case "id" -> assertThat(value).as(html).matches("(?s)h-.+|fn-[0-9]+|fnref-[0-9]+(-[0-9]+)?");
                case "class" -> assertThat(value).as(html).matches("language-[A-Za-z0-9+#._-]+");
                case "data-block", "data-provider", "data-tone", "datetime", "role" ->
                    assertThat(value).as(html).matches("[a-z0-9-]+");
                case "lang" -> assertThat(value).as(html).matches("[A-Za-z0-9-]+");
                default -> {}
            }
        }
    }
}
