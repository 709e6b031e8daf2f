package io.chapeau.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Body;
import io.chapeau.content.BulletList;
import io.chapeau.content.Embed;
import io.chapeau.content.EmbedProvider;
import io.chapeau.content.Image;
import io.chapeau.content.ListItem;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.TextSpan;
import io.chapeau.content.report.BodyReportEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownLossesTest {
    @Test
    void placesAreThoseOfPortableText() {
        Paragraph paragraph = new Paragraph(List.of(TextSpan.of("a")));
        Body body = Body.of(
                new Quote(List.of(paragraph, paragraph), null),
                new BulletList(List.of(ListItem.of(TextSpan.of("b")))),
                new Embed(EmbedProvider.VIMEO, "https://vimeo.com/1", null),
                new Image("/a.png", "", null, 1, null));

        assertThat(MarkdownLosses.of(body))
                .containsExactly(
                        new BodyReportEntry("/3", "blockFlattened", "an embed became a link"),
                        new BodyReportEntry("/4", "attributeDropped", "width and height of an image"));
    }
}
