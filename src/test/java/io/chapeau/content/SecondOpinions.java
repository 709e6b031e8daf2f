package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.owasp.validator.html.CleanResults;

/** Two sanitizers with parsers of their own, set to the documented profile: what we write passes both unchanged. */
final class SecondOpinions {
    private SecondOpinions() {}

    static void assertAgree(String html) {
        String outline = HtmlOutline.of(html);
        assertThat(HtmlOutline.of(OwaspSanitizer.sanitized(html))).as(html).isEqualTo(outline);
        CleanResults antiSamy = AntiSamySanitizer.scanned(html);
        assertThat(antiSamy.getErrorMessages()).as(html).isEmpty();
        assertThat(HtmlOutline.of(antiSamy.getCleanXMLDocumentFragment()))
                .as(html)
                .isEqualTo(outline);
    }
}
