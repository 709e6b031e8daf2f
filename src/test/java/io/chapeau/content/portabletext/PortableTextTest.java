package io.chapeau.content.portabletext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chapeau.content.Body;
import io.chapeau.content.BodyLimits;
import io.chapeau.content.Divider;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.Reading;
import io.chapeau.content.TextSpan;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortableTextTest {
    private static List<Violation> violations(String json) {
        return catchThrowableOfType(InvalidBodyException.class, () -> Reading.blocks(json))
                .violations();
    }

    @Test
    void keysComeFromThePosition() {
        Body body = Body.of(
                new Paragraph(List.of(
                        TextSpan.of("a"), new HardBreak(), TextSpan.linked("b", new Link("/x", null), Mark.STRONG))),
                new Divider());

        assertThat(PortableTextWriter.write(body).toString()).isEqualTo("""
                        [{"_type":"block","_key":"b0","style":"normal","children":[\
                        {"_type":"span","_key":"b0s0","text":"a\\n","marks":[]},\
                        {"_type":"span","_key":"b0s1","text":"b","marks":["strong","b0l0"]}],\
                        "markDefs":[{"_key":"b0l0","_type":"link","href":"/x"}]},\
                        {"_type":"break","_key":"b1"}]""");
    }

    @Test
    void allViolationsAreNamedAtOnceWithTheirPointers() {
        List<Violation> violations = violations("""
                [{'_type':'block','style':'h1','children':[{'_type':'span','text':'a','marks':['blink']}],'x/y':1},
                 {'_type':'video'},
                 {'_type':'image','url':'javascript:x'},
                 {'_type':'code','code':'a','language':'a b'},
                 {'_type':'block','listItem':'dash','level':9,'children':[{'_type':'emoji','text':1}]},
                 {'_type':'block','children':[{'_type':'span','text':'a'}],'cite':'b',
                  'markDefs':[{'_key':'k','_type':'link','href':'data:x'},{'_key':'k','_type':'link','href':'/'}]},
                 7]""");

        assertThat(violations)
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(
                        "/0/x~1y unknownProperty",
                        "/0/children/0/marks/0 unknownValue",
                        "/0/style unknownValue",
                        "/1/_type unknownValue",
                        "/2/alt missing",
                        "/2/url urlNotAllowed",
                        "/3/language unknownValue",
                        "/4/level outOfRange",
                        "/4/children/0/_type unknownValue",
                        "/4/children/0/text wrongType",
                        "/4/listItem unknownValue",
                        "/5/markDefs/0/href urlNotAllowed",
                        "/5/markDefs/1/_key duplicateKey",
                        "/5/cite outOfRange",
                        "/6 wrongType");
    }

    @Test
    void anUnknownNameIsAnsweredWithWhatIsAllowed() {
        assertThat(violations("[{'_type':'video'}]"))
                .containsExactly(
                        new Violation(
                                "/0/_type",
                                "unknownValue",
                                "'video' is unknown; "
                                        + "allowed are block, image, gallery, embed, callout, socialPost, code, table, break, footnotes"));
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreRefused() {
        assertThat(violations("[{'_type':'code','code':'a\\u0000b'},{'_type':'image','url':'/a','alt':'\\ud800'}]"))
                .containsExactly(
                        new Violation("/0/code", "forbiddenCharacter", "must not hold U+0000, which is at 1"),
                        new Violation("/1/alt", "forbiddenCharacter", "must not hold U+D800, which is at 0"));
    }

    @Test
    void blocksOfOneGroupAreOneQuoteAndOthersAreNot() {
        String block = "{'_type':'block','style':'blockquote','children':[{'_type':'span','text':'a'}]%s}";
        String json = "[" + block.formatted(",'group':'g'") + "," + block.formatted(",'group':'g','cite':'b'") + ","
                + block.formatted("") + "," + block.formatted("") + "]";

        Paragraph paragraph = new Paragraph(List.of(TextSpan.of("a")));
        assertThat(Reading.blocks(json).body().blocks())
                .containsExactly(
                        new Quote(List.of(paragraph, paragraph), "b"),
                        new Quote(List.of(paragraph), null),
                        new Quote(List.of(paragraph), null));
    }

    @Test
    void aLevelThatLeavesOutOneIsRefused() {
        String item = "{'_type':'block','listItem':'bullet','level':%d,'children':[{'_type':'span','text':'a'}]}";

        assertThat(violations("[" + item.formatted(1) + "," + item.formatted(3) + "]"))
                .extracting(Violation::pointer)
                .containsExactly("/1/level");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThat(violations("{}")).extracting(Violation::code).containsExactly("wrongType");
        assertThat(violations("'text'")).extracting(Violation::code).containsExactly("wrongType");
    }

    @Test
    void manyViolationsAreCutShort() {
        assertThat(violations("[" + "1,".repeat(4_999) + "1]"))
                .hasSize(BodyLimits.MAX_VIOLATIONS + 1)
                .last()
                .extracting(Violation::detail)
                .isEqualTo("4000 more violations are left off");
    }
}
