package io.chapeau.discussion.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an address ends that stands in a text, in plain text and in Markdown. */
class CommentHtmlTest {

    private static final String WIKI = "https://fr.wikipedia.org/wiki/Chapeau_(habillement)";

    @ParameterizedTest
    @CsvSource({
        "'', WIKI, ''",
        "(voir , WIKI, ')'",
        "((voir , WIKI, ')).'",
        "(, https://example.org/a, ).",
        "'', https://example.org/(a)/(b), ')!)'",
        "'', https://example.org/a)b, ''",
        "(, https://example.org/(a).b, '). So'"
    })
    void closingBracketsBelongToAnAddressAsFarAsItOpensThem(String before, String address, String behind) {
        String url = address.replace("WIKI", WIKI);
        String html = "<p>" + before + "<a href=\"" + url + "\" rel=\"ugc nofollow\">" + url + "</a>" + behind + "</p>";
        String text = before + url + behind;
        assertThat(new CommentHtml().tag("<p>").textWithLinks(text).tag("</p>").toString())
                .isEqualTo(html);
        assertThat(MarkdownComment.of(text, UnaryOperator.identity()).html()).isEqualTo(html);
    }
}
