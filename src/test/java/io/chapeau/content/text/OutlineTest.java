package io.chapeau.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Bodies;
import io.chapeau.content.Body;
import io.chapeau.content.Embed;
import io.chapeau.content.EmbedProvider;
import io.chapeau.content.Gallery;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.Reading;
import io.chapeau.content.SocialPost;
import io.chapeau.content.TextSpan;
import io.chapeau.content.html.HtmlWriter;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is derived from a body beside its forms: outline, links out, images. */
class OutlineTest {
    private static Heading heading(int level, String text) {
        return new Heading(level, List.of(TextSpan.of(text)));
    }

    @Test
    void headingsStandUnderTheHigherOneBeforeThem() {
        Body body = Body.of(heading(3, "A"), heading(2, "B"), heading(4, "C"), heading(3, "A"), heading(2, "D"));

        assertThat(Outline.of(body).entries())
                .containsExactly(
                        new Outline.Entry(3, "h-a", "A", List.of()),
                        new Outline.Entry(
                                2,
                                "h-b",
                                "B",
                                List.of(
                                        new Outline.Entry(4, "h-c", "C", List.of()),
                                        new Outline.Entry(3, "h-a-2", "A", List.of()))),
                        new Outline.Entry(2, "h-d", "D", List.of()));
    }

    @Property
    @Domain(Bodies.class)
    void everyIdIsInTheHtml(@ForAll Body body) {
        assertThat(ids(Outline.of(body).entries()))
                .isEqualTo(
                        Jsoup.parse(HtmlWriter.write(body)).select("h2,h3,h4").eachAttr("id"));
    }

    private static List<String> ids(List<Outline.Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.id()), ids(entry.entries()).stream()))
                .toList();
    }

    @Test
    void linksOutAreOfTheWebAndNamedOnce() {
        Body body = Reading.markdown(
                        "[a](https://a.fr) [b](/b) <mailto:c@d.fr>\n\n- https://a.fr\n- [e](http://e.fr)\n\n"
                                + "|[f](https://f.fr)|\n|-|\n\ng[^1]\n\n[^1]: https://g.fr")
                .body();

        assertThat(LinksOut.of(body)).containsExactly("https://a.fr", "http://e.fr", "https://f.fr", "https://g.fr");
        assertThat(LinksOut.of(Body.of(
                        new SocialPost("a", "https://b.fr/1", null, List.of()),
                        new Embed(EmbedProvider.VIMEO, "https://vimeo.com/1", null))))
                .containsExactly("https://b.fr/1", "https://vimeo.com/1");
    }

    @Test
    void imagesOfGalleriesAreImages() {
        Image image = Image.of("/a.png", "A");

        assertThat(ImagesIn.of(Body.of(image, heading(2, "B"), new Gallery(List.of(image, image)))))
                .containsExactly(image, image, image);
    }
}
