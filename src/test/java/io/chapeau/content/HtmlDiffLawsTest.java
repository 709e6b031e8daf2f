package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Edits.Edit;
import io.chapeau.content.diff.BlockChange;
import io.chapeau.content.diff.BodyDiff;
import io.chapeau.content.html.HtmlDiffWriter;
import io.chapeau.content.html.HtmlWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for the HTML of the changes of an edited body. */
class HtmlDiffLawsTest {
    private static final String OWN_TAGS = "</?ins>|</?del>|<div data-change=\"moved\">|</div>";

    @Property
    @Domain(Edits.class)
    void itShowsWhatIsNewAndWhatIsGoneAndIsPassive(@ForAll Edit edit) {
        BodyDiff diff = BodyDiff.of(edit.from(), edit.to());
        String html = HtmlDiffWriter.write(diff);
        assertPassive(html);
        assertThat(ids(html)).as(html).isEqualTo(ids(HtmlWriter.write(edit.to())));
        assertThat(visibleWithout("del", html)).as(html).isEqualTo(visibleWithout("del", HtmlWriter.write(edit.to())));
        boolean inOneOrder = diff.moved() == 0 && !html.contains("<div");
        if (inOneOrder) {
            assertThat(visibleWithout("ins", html))
                    .as(html)
                    .isEqualTo(visibleWithout("ins", HtmlWriter.write(edit.from())));
        }
        diff.changes().forEach(HtmlDiffLawsTest::assertMarked);
    }

    private static void assertMarked(BlockChange change) {
        String html = HtmlDiffWriter.write(new BodyDiff(List.of(change)));
        boolean marked = html.contains("<ins>") || html.contains("<del>") || html.contains("<div");
        assertThat(marked).as(html).isEqualTo(!(change instanceof BlockChange.Kept));
    }

    /** Text that looks like one of these tags is escaped, so they are the writer's own. */
    private static void assertPassive(String html) {
        String rest = html.replaceAll(OWN_TAGS, "");
        ActiveContent.assertNone(rest);
        SecondOpinions.assertAgree(rest);
    }

    private static List<String> ids(String html) {
        return Jsoup.parseBodyFragment(html).select("[id]").eachAttr("id");
    }

    /** The words that a reader sees, without white space and the signs that lead back from notes. */
    private static String visibleWithout(String element, String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select(element + ", [role=doc-backlink]").forEach(Element::remove);
        return page.body().wholeText().replaceAll("\\s", "");
    }
}
