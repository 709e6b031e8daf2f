package io.chapeau.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Body;
import io.chapeau.content.Reading;
import io.chapeau.content.diff.BodyDiff;
import io.chapeau.content.diff.WordDiff;
import org.junit.jupiter.api.Test;

class HtmlDiffWriterTest {
    private static final String HUGO = "Demain, dès l’aube, à l’heure où blanchit la campagne";
    private static final String VERLAINE = "Les sanglots longs des violons de l’automne";

    @Test
    void whatIsNewAndWhatIsGoneIsMarkedAndTheRestIsAsItIs() {
        assertThat(diff(HUGO + "\n\n" + VERLAINE, HUGO + "\n\n## Titre\n\n[Oui](/a)\n\n" + VERLAINE))
                .isEqualTo("""
                        <p>%s</p>
                        <ins><h2 id="h-titre">Titre</h2></ins>
                        <ins><p><a href="/a">Oui</a></p></ins>
                        <p>%s</p>""".formatted(HUGO, VERLAINE));
        assertThat(diff("## Titre\n\n" + VERLAINE, VERLAINE))
                .isEqualTo("<del><h2>Titre</h2></del>\n<p>" + VERLAINE + "</p>");
    }

    @Test
    void wordsAreMarkedWithinABlockThatKeepsItsMarks() {
        assertThat(diff("## Le **grand** chat noir", "## Le **grand** chien noir"))
                .isEqualTo("<h2 id=\"h-le-grand-chien-noir\">Le <strong>grand</strong> <del>chat</del><ins>chien</ins>"
                        + " noir</h2>");
        assertThat(diff("Un **gros chat** dort", "Un **gros chien** dort"))
                .isEqualTo(
                        "<p>Un <strong>gros </strong><del><strong>chat</strong></del><ins><strong>chien</strong></ins>"
                                + " dort</p>");
    }

    @Test
    void aChangeOfMarksOrLinksIsMarkedWhereItIs() {
        assertThat(diff("Un gros chat dort ici", "Un **gros** chat dort [ici](/a)"))
                .isEqualTo("<p>Un <del>gros</del><ins><strong>gros</strong></ins> chat dort"
                        + " <del>ici</del><ins><a href=\"/a\">ici</a></ins></p>");
    }

    @Test
    void itemsOfAListAreMarkedWithinTheList() {
        assertThat(diff("- du pain\n- du vin\n- du beurre", "- du pain\n- du beurre\n- du sel"))
                .isEqualTo(
                        "<ul><li>du pain</li><li><del>du vin<br></del>du beurre</li><li><ins>du sel</ins></li></ul>");
    }

    @Test
    void aBlockOfWhichMoreChangedThanItsTextIsShownTwice() {
        assertThat(diff("## " + HUGO, "### " + HUGO))
                .isEqualTo("<del><h2>%1$s</h2></del><ins><h3 id=\"%2$s\">%1$s</h3></ins>"
                        .formatted(HUGO, "h-demain-des-l-aube-a-l-heure-ou-blanchit-la-campagne"));
        assertThat(diff("- un\n- deux", "- un\n  - deux"))
                .isEqualTo("<del><ul><li>un</li><li>deux</li></ul></del>"
                        + "<ins><ul><li>un<ul><li>deux</li></ul></li></ul></ins>");
        assertThat(diff("![un chat](/a.png)", "![un gros chat](/a.png)"))
                .isEqualTo("<del><figure><img src=\"/a.png\" alt=\"un chat\"></figure></del>"
                        + "<ins><figure><img src=\"/a.png\" alt=\"un gros chat\"></figure></ins>");
    }

    @Test
    void whoIsQuotedIsMoreThanTheText() {
        String html = "<blockquote><p>%s</p><footer><cite>%s</cite></footer></blockquote>";
        String before = html.formatted("Je pense donc je suis", "Descartes");
        String after = html.formatted("Je pense, donc je suis", "René Descartes");
        assertThat(HtmlDiffWriter.write(BodyDiff.of(
                        Reading.html(before).body(), Reading.html(after).body())))
                .isEqualTo("<del>" + before + "</del><ins>" + after + "</ins>");
    }

    @Test
    void aMovedBlockIsMarkedAtItsNewPlace() {
        assertThat(diff("un\n\n" + HUGO + "\n\n" + VERLAINE, HUGO + "\n\n" + VERLAINE + "\n\nun"))
                .isEqualTo(
                        "<p>%s</p>\n<p>%s</p>\n<div data-change=\"moved\"><p>un</p></div>".formatted(HUGO, VERLAINE));
    }

    @Test
    void markupInATextIsText() {
        assertThat(diff("```\n<ins> a\n```", "```\n<ins> <script>\n```"))
                .isEqualTo("<pre><code>&lt;ins&gt; <del>a</del><ins>&lt;script&gt;</ins></code></pre>");
        assertThat(HtmlDiffWriter.write(WordDiff.of("A & B", "A & <script>")))
                .isEqualTo("A &amp; <del>B</del><ins>&lt;script&gt;</ins>");
    }

    @Test
    void aNewNoteRenumbersTheReferencesBehindIt() {
        assertThat(diff("Un mot[^1] ici.\n\n[^1]: Note", "Un[^2] mot[^1] ici.\n\n[^1]: Note\n[^2]: Autre"))
                .startsWith("<p>Un<ins><sup><a href=\"#fn-1\" id=\"fnref-1\"")
                .contains("mot<del><sup><a href=\"#fn-1\" role=\"doc-noteref\">1</a></sup></del>"
                        + "<ins><sup><a href=\"#fn-2\" id=\"fnref-2\"");
    }

    private static String diff(String from, String to) {
        Body before = Reading.markdown(from).body();
        Body after = Reading.markdown(to).body();
        return HtmlDiffWriter.write(BodyDiff.of(before, after));
    }
}
