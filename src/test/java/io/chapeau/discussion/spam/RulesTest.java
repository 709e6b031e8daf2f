package io.chapeau.discussion.spam;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.discussion.ban.BanKind;
import io.chapeau.discussion.ban.Bans;
import io.chapeau.discussion.words.Fingerprint;
import io.chapeau.discussion.words.FoldedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by itself. */
class RulesTest {

    private static final String CALM = "The ferry leaves from the old pier.";

    private static final Rule REPETITION = new RepetitionRule(0, Duration.ofMinutes(10));

    private static Facts text(String text) {
        return Facts.of(new Candidate("Rosa", "rosa@example.org", text, List.of(text), null, null));
    }

    private static Facts name(String name) {
        return Facts.of(new Candidate(name, "rosa@example.org", CALM, List.of(CALM), null, null));
    }

    private static Facts website(@Nullable String website) {
        return Facts.of(new Candidate("Rosa", "rosa@example.org", CALM, List.of(CALM), website, null));
    }

    private static Facts facts(@Nullable Duration age, int similar, @Nullable String staff, Bans.Hit... bans) {
        Facts calm = text(CALM);
        return new Facts(calm.comment(), calm.folded(), age, similar, staff, List.of(bans));
    }

    private static List<String> found(Rule rule, Facts facts) {
        return rule.on(facts)
                .map(reason -> reason.rule() + ": " + reason.detail() + " = " + reason.points())
                .toList();
    }

    private static List<String> names(Rule rule, Facts facts) {
        return rule.on(facts).map(Reason::rule).toList();
    }

    @Test
    void fieldThatNobodySeesIsFilledByPrograms() {
        Rule rule = new HoneypotRule(10);
        assertThat(found(rule, website(null))).isEmpty();
        assertThat(found(rule, website(" "))).isEmpty();
        assertThat(found(rule, website("http://x"))).containsExactly("honeypotFilled: 8 characters = 10");
    }

    @Test
    void nobodyWritesWithinAMoment() {
        Rule rule = new FormTimeRule(Duration.ofSeconds(3), 5);
        assertThat(found(rule, facts(null, 0, null))).isEmpty();
        assertThat(found(rule, facts(Duration.ofSeconds(3), 0, null))).isEmpty();
        assertThat(found(rule, facts(Duration.ofMillis(2999), 0, null))).containsExactly("tooFast: 2999 ms = 5");
    }

    @ParameterizedTest
    @CsvSource({"1, once, 3", "2, 2 times, 5", "3, 3 times, 8", "40, 40 times, 8"})
    void moreRepetitionsSayMore(int similar, String words, int points) {
        assertThat(found(REPETITION, facts(null, similar, null)))
                .containsExactly("repeated: " + words + " in 10 min = " + points);
        assertThat(found(REPETITION, facts(null, 0, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, PT1H, 0", "3, PT1H, 3", "5, PT1H, 8"})
    void repetitionsThatAreFreeSayNothing(int similar, Duration window, int points) {
        assertThat(new RepetitionRule(2, window)
                        .on(facts(null, similar, null))
                        .mapToInt(Reason::points)
                        .sum())
                .isEqualTo(points);
    }

    @Test
    void repetitionTellsTheWindowThatIsSet() {
        assertThat(found(new RepetitionRule(0, Duration.ofHours(1)), facts(null, 1, null)))
                .containsExactly("repeated: once in 60 min = 3");
        assertThat(found(new RepetitionRule(0, Duration.ofSeconds(90)), facts(null, 1, null)))
                .containsExactly("repeated: once in 90 s = 3");
    }

    @Test
    void bansTellTheirKindAndNoAddress() {
        assertThat(found(
                        new BanRule(10),
                        facts(
                                null,
                                0,
                                null,
                                new Bans.Hit(BanKind.EMAIL, null),
                                new Bans.Hit(BanKind.WORD, "cheap shoes"),
                                new Bans.Hit(BanKind.PATTERN, "sho+es"))))
                .containsExactly("banned: email = 10", "bannedWord: cheap shoes = 10", "bannedPattern: sho+es = 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\\", "字", "😀"})
    void reasonsOfAllBansThatCanHitFitTheirPlace(String letter) {
        Bans.Hit[] hits = IntStream.range(0, 500)
                .mapToObj(i -> new Bans.Hit(BanKind.PATTERN, letter.repeat(200 / letter.length())))
                .toArray(Bans.Hit[]::new);
        List<Reason> reasons = new BanRule(10).on(facts(null, 0, null, hits)).toList();
        assertThat(reasons.stream().mapToInt(Reason::points).sum()).isEqualTo(5_000);
        assertThat(reasons.getFirst().detail()).isEqualTo(hits[0].text());
        assertThat(reasons.getLast()).isEqualTo(new Reason("banned", 4_800, "480 more"));
        assertThat(new ReasonsConverter().convertToDatabaseColumn(reasons).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(32_768);
    }

    @Test
    void bansThatAreFewAreAllNamed() {
        Bans.Hit[] hits = IntStream.range(0, 21)
                .mapToObj(i -> new Bans.Hit(BanKind.WORD, "shoes " + i))
                .toArray(Bans.Hit[]::new);
        assertThat(found(new BanRule(10), facts(null, 0, null, Arrays.copyOf(hits, 20))))
                .hasSize(20)
                .last()
                .isEqualTo("bannedWord: shoes 19 = 10");
        assertThat(found(new BanRule(10), facts(null, 0, null, hits)))
                .hasSize(21)
                .last()
                .isEqualTo("banned: 1 more = 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no link at all | 0",
                "one https://example.org/a | 1",
                "two http://a.example https://b.example | 2",
                "three http://a.example http://b.example www.c.example | 5",
                "four http://a.example http://b.example http://c.example http://d.example | 6",
                "bare shoes-and-more.com/sale | 1",
                "an address rosa@shoes.com is no link | 0",
                "dots in v1.2.com are none. At all.Really | 0"
            })
    void linksBeyondTheFreeOnesSpeakAgainst(String text, int points) {
        assertThat(new LinkRule(2)
                        .on(text(text))
                        .filter(reason -> reason.rule().equals("links"))
                        .mapToInt(Reason::points)
                        .sum())
                .isEqualTo(points);
    }

    @Test
    void linkInNameAndHidingHostAreNamed() {
        assertThat(names(new LinkRule(2), name("cheap-shoes.com"))).containsExactly("linkInName");
        assertThat(names(new LinkRule(2), name("J. R. Smith"))).isEmpty();
        assertThat(names(new LinkRule(2), text("see https://bit.ly/x"))).contains("linkHost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href='x'>y</a>", "<A\nclass=a HREF=x>", "[url=http://x]y[/url]", "[link]x[/link]"})
    void markupOfOtherSystemsIsFound(String text) {
        assertThat(names(new MarkupRule(), text(text))).containsExactly("markup");
    }

    @Test
    void markupThatLinksNothingIsText() {
        assertThat(names(new MarkupRule(), text("<b>bold</b> and [1] and a < b")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to me@shop.example | emailInText",
                "write to me (at) shop.example | emailInText",
                "call +33 6 12 34 56 78 | phoneInText",
                "call 0044 20 7946 0000 | phoneInText",
                "on WhatsApp | messenger"
            })
    void waysToBeReachedAreFound(String text, String rule) {
        assertThat(names(new ContactRule(), text(text))).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Claire: no", "born in 1989, left in 2004", "3919 is free", "it costs 1 200 000 euros"})
    void figuresAndMentionsAreNoContact(String text) {
        assertThat(names(new ContactRule(), text(text))).isEmpty();
    }

    @Test
    void nameOfTheStaffIsFlagged() {
        assertThat(found(new StaffNameRule(5), facts(null, 0, "Ada Čapek")))
                .containsExactly("staffName: Ada Čapek = 5");
        assertThat(found(new StaffNameRule(5), facts(null, 0, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Аda Čapek", "ADA CAPEK", "Ada  Capek", "Αda Capek", "Ada Сapeк", "Ａda Capek", "Ada Capek\u200B"
            })
    void namesThatLookLikeAnotherHaveItsLook(String name) {
        assertThat(NameLooks.look(name)).isEqualTo(NameLooks.look("Ada Čapek"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Capet", "Adam Čapek", "Čapek"})
    void otherNamesHaveAnotherLook(String name) {
        assertThat(NameLooks.look(name)).isNotEqualTo(NameLooks.look("Ada Čapek"));
    }

    @ParameterizedTest
    @CsvSource({"Viаgra, 4", "Viаgra Ciаlis, 6"})
    void wordsOfSeveralScriptsAreFound(String text, int points) {
        assertThat(new ScriptRule().on(text(text)).mapToInt(Reason::points).sum())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Спасибо, Paul!", "Πολύ ωραίο άρθρο", "5 µm and 3 kΩ", "中文 and English", "naïve Čapek"})
    void wordsOfOneScriptEachAreFine(String text) {
        assertThat(names(new ScriptRule(), text(text))).isEmpty();
    }

    @Test
    void piledMarksAndHiddenCharactersAreFound() {
        assertThat(names(new MarksRule(4), text("Z" + "\u0300\u0301\u0302\u0303" + "algo")))
                .containsExactly("piledMarks");
        assertThat(names(new MarksRule(4), text("via\u200Bgra"))).containsExactly("hiddenCharacters");
        assertThat(names(new MarksRule(4), text("Việt Nam, é, 👩\u200D👩\u200D👧")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "မြို့",
                "မီးရှို့",
                "ရန်ကုန်မြို့မှာ နေပါသည်။ ကျေးဇူးတင်ပါတယ်",
                "ที่นี่ น้ำตกชื่อดัง เก้าอี้",
                "བསྒྲུབས། ཧཱུྃ བོད་སྐད་",
                "हिन्दी में टिप्पणी, क्योंकि, स्त्रियाँ",
                "நன்றி, శ్రీ, പ്രിയപ്പെട്ട",
                "שָׁלוֹם, ﷺ, مُحَمَّدٌ"
            })
    void marksThatALanguageWritesAreNotPiledUp(String text) {
        assertThat(names(new MarksRule(4), text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z\u0300\u0301\u0302\u0303algo",
                "မ\u1036\u1036\u1036\u1036\u1036",
                "न\u093F\u0301\u0301\u0301\u0301",
                "o\u20DD\u20DD\u20DD\u20DD"
            })
    void marksOverOneLetterArePiledUpInEveryScript(String text) {
        assertThat(names(new MarksRule(4), text(text))).containsExactly("piledMarks");
    }

    @Test
    void shoutingIsFoundInTextsOfSomeLength() {
        assertThat(names(new ShoutingRule(60, 20, 3), text("THIS IS ALL IN CAPITALS AND SO ON")))
                .containsExactly("shouting");
        assertThat(names(new ShoutingRule(60, 20, 3), text("What?!?!"))).containsExactly("exclamation");
        assertThat(names(new ShoutingRule(60, 20, 3), text("NASA, ESA"))).isEmpty();
        assertThat(names(new ShoutingRule(60, 20, 3), text("中文版什么时候出？这篇文章写得很好。".repeat(3))))
                .isEmpty();
    }

    @Test
    void thresholdsOfShoutingAndMarksAreThoseThatAreSet() {
        Facts loud = text("THIS is Half OUT LOUD!!! and OR SO");
        assertThat(names(new ShoutingRule(50, 10, 3), loud)).containsExactly("shouting", "exclamation");
        assertThat(names(new ShoutingRule(80, 10, 3), loud)).containsExactly("exclamation");
        assertThat(names(new ShoutingRule(50, 30, 4), loud)).isEmpty();
        Facts piled = text("Z" + "\u0300\u0301\u0302" + "algo");
        assertThat(names(new MarksRule(3), piled)).containsExactly("piledMarks");
        assertThat(names(new MarksRule(4), piled)).isEmpty();
    }

    @Test
    void wordsAddUpToLessThanSpam() {
        Rule rule = new WordRule(WordList::builtIn);
        assertThat(found(rule, text("An online casino"))).containsExactly("words: gambling, gambling = 5");
        assertThat(rule.on(text("viagra casino porn backlinks essay writing payday loan"))
                        .mapToInt(Reason::points)
                        .sum())
                .isEqualTo(7);
        assertThat(found(rule, text("VIÁGRA, V1agra, viаgra"))).containsExactly("words: pills = 4");
        assertThat(found(rule, text("An essay on the casinos' history"))).isEmpty();
    }

    @Test
    void smallEditsKeepTheFingerprintNear() {
        String text = "I made four thousand dollars last month with this simple system, ask me how it works.";
        long one = fingerprint(text);
        for (String edited : List.of(
                text.toUpperCase(Locale.ROOT),
                text.replace("four", "five"),
                text + " Now!",
                text.replace(",", " -"),
                "Hello. " + text)) {
            assertThat(Fingerprint.areNear(one, fingerprint(edited))).as(edited).isTrue();
        }
        assertThat(Fingerprint.of(FoldedText.of("Thank you!"))).isEmpty();
    }

    private static long fingerprint(String text) {
        return Fingerprint.of(FoldedText.of(text)).orElseThrow();
    }
}
