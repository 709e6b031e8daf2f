package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.text.TextWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts of social networks, embeds, galleries and callouts. */
class KnownBlocksTest {
    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(TextSpan.of(text)));
    }

    private static final SocialPost POST = new SocialPost(
            "Ada (@ada)",
            "https://exemple.social/@ada/1",
            LocalDate.of(2018, 3, 20),
            List.of(paragraph("Il est temps. #adieu")));

    private static final Embed EMBED =
            new Embed(EmbedProvider.YOUTUBE, "https://www.youtube.com/watch?v=abcdefghijk", "Un « film »");

    @Test
    void aPostIsSaidInEveryForm() {
        Body body = Body.of(POST);

        assertThat(HtmlWriter.write(body))
                .isEqualTo("<figure data-block=\"social-post\"><blockquote cite=\"https://exemple.social/@ada/1\">"
                        + "<p>Il est temps. #adieu</p></blockquote><figcaption><cite>Ada (@ada)</cite>, "
                        + "<a href=\"https://exemple.social/@ada/1\"><time datetime=\"2018-03-20\">2018-03-20</time></a>"
                        + "</figcaption></figure>");
        assertThat(MarkdownWriter.write(body))
                .isEqualTo("> Il est temps. #adieu\n>\n> — Ada (@ada), [2018-03-20](https://exemple.social/@ada/1)");
        assertThat(TextWriter.write(body)).isEqualTo("Il est temps. #adieu\n\n— Ada (@ada), 2018-03-20");
        assertThat(PortableTextWriter.write(body).toString())
                .startsWith(
                        "[{\"_type\":\"socialPost\",\"_key\":\"b0\",\"content\":[{\"_type\":\"block\",\"_key\":\"b0p0\"")
                .endsWith(
                        "\"author\":\"Ada (@ada)\",\"url\":\"https://exemple.social/@ada/1\",\"date\":\"2018-03-20\"}]");
    }

    @Test
    void aTweetThatIsPastedIsAPost() {
        BodyReading reading = Reading.html("""
                <blockquote class="twitter-tweet" data-lang="fr"><p lang="en" dir="ltr">It is time.<br>#adieu</p>&mdash; \
                Ada (@ada) <a href="https://twitter.com/ada/status/1?ref_src=twsrc%5Etfw">20 mars 2018</a></blockquote>
                <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>""");

        TextSpan first = new TextSpan("It is time.", Set.of(), null, "en");
        assertThat(reading.body())
                .isEqualTo(Body.of(new SocialPost(
                        "Ada (@ada)",
                        "https://twitter.com/ada/status/1?ref_src=twsrc%5Etfw",
                        LocalDate.of(2018, 3, 20),
                        List.of(new Paragraph(List.of(first, new HardBreak(), first.withText("#adieu")))))));
        assertThat(reading.report())
                .extracting(entry -> entry.code() + " " + entry.detail())
                .containsExactly(
                        "attributeDropped data-lang of <blockquote>",
                        "attributeDropped dir of <p>",
                        "elementDropped <script> with all that is in it");
    }

    @Test
    void aPostOfMastodonIsPastedWithoutItsText() {
        BodyReading reading = Reading.html("""
                <blockquote class="mastodon-embed" data-embed-url="https://exemple.social/@ada/1/embed">\
                <a href="https://exemple.social/@ada/1" target="_blank"><div>Post by @ada@exemple.social</div>\
                <div>View on Mastodon</div></a></blockquote>""");

        assertThat(reading.body())
                .isEqualTo(Body.of(
                        new SocialPost("@ada@exemple.social", "https://exemple.social/@ada/1", null, List.of())));
        assertThat(Reading.codes(reading)).containsExactly("attributeDropped", "elementReplaced");
    }

    @Test
    void aDateThatIsNotKnownIsReported() {
        assertThat(Reading.codes(Reading.html("<blockquote class=twitter-tweet><p>a</p>— b <a href=https://x.com/c>hier"
                        + "</a></blockquote>")))
                .containsExactly("dateDropped");
    }

    @Test
    void aQuoteThatIsNoWholePostStaysAQuote() {
        BodyReading reading =
                Reading.html("<blockquote class=twitter-tweet><p>a</p> <a href=https://x.com/c>b</a></blockquote>");

        assertThat(reading.body().blocks()).hasOnlyElementsOfType(Quote.class);
        assertThat(Reading.codes(reading)).containsExactly("attributeDropped");
    }

    @ParameterizedTest
    @CsvSource({
        "//www.youtube-nocookie.com/embed/abcdefghijk?start=3, YOUTUBE, https://www.youtube.com/watch?v=abcdefghijk",
        "https://player.vimeo.com/video/12?h=a, VIMEO, https://vimeo.com/12",
        "https://www.dailymotion.com/embed/video/x1y2, DAILYMOTION, https://www.dailymotion.com/video/x1y2",
        "https://geo.dailymotion.com/player/a.html?video=x1y2&b, DAILYMOTION, https://www.dailymotion.com/video/x1y2",
        "https://open.spotify.com/embed/track/a1B2, SPOTIFY, https://open.spotify.com/track/a1B2",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&a, SOUNDCLOUD, "
                + "https://api.soundcloud.com/tracks/1",
        "https://widget.deezer.com/widget/auto/track/7, DEEZER, https://www.deezer.com/track/7"
    })
    void aFrameOfAListedProviderBecomesACard(String source, EmbedProvider provider, String page) {
        BodyReading reading = Reading.html("<p><iframe src=\"" + source + "\" title=\"Vue\"></iframe></p>");

        assertThat(reading.body()).isEqualTo(Body.of(new Embed(provider, page, "Vue")));
        assertThat(Reading.codes(reading)).containsExactly("elementReplaced", "urlChanged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.fr/embed/abcdefghijk",
                "https://www.youtube.com@exemple.fr/embed/abcdefghijk",
                "https://www.youtube.com:80@exemple.fr/embed/abcdefghijk",
                "https://exemple.fr/?https://www.youtube.com/embed/abcdefghijk",
                "https://www.youtube.com.exemple.fr/embed/abcdefghijk",
                "https://w.soundcloud.com/player/?url=javascript:alert(1)",
                "https://w.soundcloud.com/player/?url=https%3A//exemple.fr/",
                "javascript://www.youtube.com/embed/abcdefghijk",
                "https:\\\\www.youtube.com/embed/abcdefghijk"
            })
    void aFrameOfAnybodyElseIsDroppedAndReported(String source) {
        BodyReading reading = Reading.html("<iframe src=\"" + source + "\"></iframe>");

        assertThat(reading.body().blocks()).isEmpty();
        assertThat(Reading.codes(reading)).containsExactly("elementDropped");
    }

    @Test
    void anEmbedIsACardWithALinkAndNeverAFrame() {
        Body body = Body.of(EMBED);

        assertThat(HtmlWriter.write(body))
                .isEqualTo("<figure data-block=\"embed\" data-provider=\"youtube\">"
                        + "<a href=\"https://www.youtube.com/watch?v=abcdefghijk\">Un « film »</a></figure>");
        assertThat(MarkdownWriter.write(body)).isEqualTo("[Un « film »](https://www.youtube.com/watch?v=abcdefghijk)");
        assertThat(TextWriter.write(body)).isEqualTo("Un « film »");
        assertThat(PortableTextWriter.write(body).toString())
                .isEqualTo("[{\"_type\":\"embed\",\"_key\":\"b0\",\"provider\":\"youtube\","
                        + "\"url\":\"https://www.youtube.com/watch?v=abcdefghijk\",\"title\":\"Un « film »\"}]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Embed(EmbedProvider.YOUTUBE, "https://exemple.fr", null));
    }

    @Test
    void aCardThatSaysMoreThanItsAddressIsReadAsWhatItIs() {
        BodyReading reading = Reading.html("<figure data-block=embed data-provider=youtube>"
                + "<a href=https://youtu.be/abcdefghijk>a</a> b</figure>");

        assertThat(TextWriter.write(reading.body())).isEqualTo("a b");
        assertThat(Reading.codes(reading)).containsExactly("attributeDropped", "attributeDropped");
    }

    @Test
    void imagesThatBelongTogetherAreAGallery() {
        Body body =
                Body.of(new Gallery(List.of(Image.of("/a.png", "A"), new Image("/b.png", "B", "Légende", null, null))));

        assertThat(HtmlWriter.write(body))
                .isEqualTo("<figure data-block=\"gallery\"><figure><img src=\"/a.png\" alt=\"A\"></figure>"
                        + "<figure><img src=\"/b.png\" alt=\"B\"><figcaption>Légende</figcaption></figure></figure>");
        assertThat(MarkdownWriter.write(body)).isEqualTo("![A](/a.png)\n\n![B](/b.png \"Légende\")");
        assertThat(TextWriter.write(body)).isEqualTo("A\n\nB\nLégende");
        assertThat(Reading.html("<figure class=\"wp-block-gallery\"><figure><img src=/a.png alt=A></figure>"
                                + "<img src=/b.png alt=B><figcaption>Tout</figcaption></figure>")
                        .body())
                .isEqualTo(Body.of(
                        new Gallery(List.of(Image.of("/a.png", "A"), Image.of("/b.png", "B"))), paragraph("Tout")));
    }

    @Test
    void aCalloutIsAnAlertOfMarkdown() {
        Body body = Body.of(new Callout(CalloutTone.WARNING, List.of(paragraph("a"), paragraph("b"))));

        assertThat(MarkdownWriter.write(body)).isEqualTo("> [!WARNING]\n> a\n>\n> b");
        assertThat(HtmlWriter.write(body))
                .isEqualTo("<aside data-block=\"callout\" data-tone=\"warning\"><p>a</p><p>b</p></aside>");
        assertThat(Reading.markdown("> [!CAUTION]\n>\n> a\n> \n> b").body()).isEqualTo(body);
        assertThat(Reading.codes(Reading.markdown("> [!CAUTION]\n> a"))).containsExactly("elementReplaced");
        assertThat(Reading.markdown("> \\[!WARNING]\n> a").body().blocks()).hasOnlyElementsOfType(Quote.class);
    }

    @Test
    void whatIsNoneOfThemIsRefused() {
        assertThat(catchThrowableOfType(InvalidBodyException.class, () -> Reading.blocks("""
                        [{'_type':'socialPost','author':' ','content':[{'_type':'image'}],'date':'hier'},
                         {'_type':'socialPost','author':'a','content':[],'url':'mailto:a'},
                         {'_type':'embed','provider':'vine','url':'https://vine.co'},
                         {'_type':'embed','provider':'vimeo','url':'https://exemple.fr'},
                         {'_type':'gallery','images':[{'_type':'image','url':'data:x','alt':''}]},
                         {'_type':'callout','tone':'loud','content':[{'_type':'block','style':'h2','children':[]}]}]"""))
                        .violations())
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(
                        "/0/content/0/_type unknownValue",
                        "/0/date unknownValue",
                        "/0/author missing",
                        "/1/url urlNotAllowed",
                        "/2/provider unknownValue",
                        "/3/url urlNotAllowed",
                        "/4/images/0/url urlNotAllowed",
                        "/5/content/0/style unknownValue",
                        "/5/tone unknownValue");
    }
}
