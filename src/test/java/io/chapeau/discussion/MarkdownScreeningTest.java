package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where comments are Markdown, rules and bans look at what readers see of it and at where its links lead. */
@QuarkusTest
@TestProfile(GenerousSiteTest.Settings.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class MarkdownScreeningTest {

    private static final String BANS = "/v1/management/bans";

    private String article;

    @BeforeEach
    void openArticle() {
        article = article(null);
    }

    /** As moderators see it. */
    private Response taken(String text) {
        submitted(article, with("text", text));
        return as("moderator").get(newestOf(article));
    }

    private static Response post(String path, Map<String, ?> input) {
        return as("moderator").contentType(ContentType.JSON).body(input).post(path);
    }

    private static String unique() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The same text in names of characters. */
    private static String named(String text) {
        return text.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[cheap](https\\://a.example/1)",
                "[cheap](https&#58;//a.example/1)",
                "https&#58;//a.example/1",
                "[cheap](https://a.example/1)",
                "<https://a.example/1>",
                "[https://a.example/1](https://a.example/1)",
                "![link](https://a.example/1)",
                "[link](https://a.example/1)"
            })
    void eachLinkThatReadersGetCountsOnce(String text) {
        taken(text + " " + unique())
                .then()
                .body("reasons.rule", contains("links"))
                .body("reasons[0].detail", equalTo("1"));
    }

    @Test
    void linksOfOneDefinitionAllCount() {
        taken("[1]: https://a.example/1\n\n" + "[x][1]".repeat(500))
                .then()
                .body("reasons.find { it.rule == 'links' }.detail", equalTo("500"));
    }

    @Test
    void whatShowsNoLinkHasNone() {
        taken("A **calm** remark with `code` and *some* [brackets], " + unique())
                .then()
                .body("reasons", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cas**i**no online | words",
                "cas&#105;no | words",
                "[ca](https://a.example/1)sino | words",
                "Viagr&#1072; | mixedScripts"
            })
    void wordsAreFoundAsTheyAreShown(String text, String rule) {
        taken(text).then().body("reasons.rule", hasItem(rule));
    }

    @Test
    void bannedWordIsFoundInWhatIsShownAndInWhatWasWritten() {
        String word = unique();
        post(BANS, Map.of("kind", "word", "value", word)).then().statusCode(201);
        for (String text : new String[] {
            word,
            word.substring(0, 3) + "*" + word.substring(3, 6) + "*" + word.substring(6),
            named(word),
            "[x](/a \"" + word + "\")",
            "[x](/a \"" + named(word) + "\")",
            "```" + word + "\ncode\n```",
            "[x](https://a.example/" + word + ")"
        }) {
            taken(text)
                    .then()
                    .body("status", equalTo("spam"))
                    .body("reasons.findAll { it.rule == 'bannedWord' }.detail", contains(word));
        }
        taken(word + "*x*").then().body("reasons.rule.findAll { it == 'bannedWord' }", contains("bannedWord"));
    }

    @Test
    void bannedExpressionOfTheSourceIsFoundToo() {
        String word = unique();
        post(BANS, Map.of("kind", "pattern", "value", "\\*" + word + "\\*"))
                .then()
                .statusCode(201);
        taken("so *" + word + "*").then().body("status", equalTo("spam"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[look](https://a.example) **buy now %s**",
                "[look](/a \"title\") *buy now %s*",
                "`buy now %s`",
                "see\n\n```\nbuy now %s\n```"
            })
    void endOfAnExpressionIsTheEndOfWhatIsShown(String text) {
        String word = unique();
        Map<String, String> ban = Map.of("kind", "pattern", "value", "buy now " + word + "$");
        post(BANS, ban).then().statusCode(201);
        taken(text.formatted(word)).then().body("status", equalTo("spam"));
        taken(text.formatted(word) + " or later")
                .then()
                .body("reasons.findAll { it.rule == 'bannedPattern' }", empty());
        post(BANS + "/preview", ban).then().body("comments", equalTo(1));
    }

    @Test
    void previewOfABanFindsWhatIsShown() {
        String word = unique();
        taken(word.substring(0, 3) + "**" + word.substring(3, 6) + "**" + word.substring(6));
        taken(word);
        post(BANS + "/preview", Map.of("kind", "word", "value", word))
                .then()
                .statusCode(200)
                .body("comments", equalTo(2));
    }

    @Test
    void sameWordsInOtherMarksAreARepetition() {
        String text = "A sentence that is long enough to be recognised, " + unique() + " and so on";
        taken(text).then().body("reasons", empty());
        taken(named(text)).then().body("reasons.rule", contains("repeated"));
    }

    @Test
    void whatAnAuthorMakesOfACommentIsLookedAtAsItIsShown() {
        String secret = submitted(article, with("text", "Calm, " + unique()));
        reader().contentType(MERGE_PATCH)
                .body("{\"text\": \"[cheap](https\\\\://a.example/1) cas**i**no\"}")
                .patch(secret)
                .then()
                .statusCode(200);
        as("moderator").get(newestOf(article)).then().body("reasons.rule", contains("links", "words"));
    }
}
