package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.language.SiteTypography;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spaces that the typography of the site adds to a text take nothing from what its author may write. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class LongestTextTest {

    private static final int LONGEST = 5_000;

    private String article;

    @BeforeEach
    void writeInFrench() {
        QuarkusMock.installMockForType(new SiteTypography("fr"), SiteTypography.class);
        Map<String, Object> input = new HashMap<>(Articles.input(unique("Discuté")));
        input.put("locale", "fr");
        article = Articles.published(input).path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quoi? Rien: «oui»! ", "Quoi ? Rien : « oui » ! ", "!;? «»:\r\n"})
    void readerSendsFiveThousandCharactersAndNotOneMore(String unit) {
        String kept = text(submitted(article, with("text", ofLength(unit, LONGEST))));
        assertThat(kept).contains("\u202F");
        refused(submit(article, with("text", ofLength(unit, LONGEST + 1))));
    }

    @Test
    void authorChangesATextOfFiveThousandCharactersAndSendsBackWhatTheSiteMadeOfIt() {
        String secret = submitted(article, with("text", "Court!"));
        edit(secret, "text", ofLength("Quoi? ", LONGEST)).then().statusCode(200);
        String kept = text(secret);
        assertThat(kept).hasSizeGreaterThan(LONGEST + 800);
        edit(secret, "authorName", "R. L.").then().statusCode(200).body("text", equalTo(kept));
        String changed = kept.replaceFirst("Quoi", "Hein");
        edit(secret, "text", changed).then().statusCode(200).body("text", equalTo(changed));
        refused(edit(secret, "text", changed + "!"));
        refused(edit(secret, "text", ofLength("Quoi? ", LONGEST + 1)));
    }

    @Test
    void moderatorRevisesAndAnswersWithAsMuch() {
        submitted(article, with("text", ofLength("Quoi? ", LONGEST)));
        String comment = newestOf(article);
        decide(comment, "approve").then().statusCode(200);
        String kept = as("moderator").get(comment).path("text");
        String changed = kept.replaceFirst("Quoi", "Hein");
        revise(comment, changed).then().statusCode(200).body("text", equalTo(changed));
        revise(comment, ofLength("Rien: ", LONGEST)).then().statusCode(200);
        refused(revise(comment, ofLength("Rien: ", LONGEST + 1)));
        reply(comment, ofLength("Oui! ", LONGEST)).then().statusCode(201).body("text", containsString("Oui\u202F!"));
        refused(reply(comment, ofLength("Oui! ", LONGEST + 1)));
    }

    @Test
    void noBreakSpacesElsewhereCountAsAnyOthers() {
        submitted(article, with("text", "a" + "\u00A0".repeat(LONGEST - 2) + "b"));
        refused(submit(article, with("text", "a" + "\u202F".repeat(LONGEST - 1) + "b")));
        submit(article, with("authorName", "!\u202F".repeat(50) + "!"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/authorName"))
                .body("errors[0].code", equalTo("maxLength"));
    }

    /** A text of so many characters once its lines end as they are kept. */
    private static String ofLength(String unit, int characters) {
        String kept = unit.replace("\r\n", "\n");
        int times = (characters - 1) / kept.length();
        return unit.repeat(times) + "x".repeat(characters - times * kept.length());
    }

    private static String text(String secret) {
        return reader().get(secret).then().statusCode(200).extract().path("text");
    }

    private static Response edit(String secret, String field, String value) {
        return reader().contentType(MERGE_PATCH)
                .body(patch(field, value).getBytes(StandardCharsets.UTF_8))
                .patch(secret);
    }

    private static String patch(String field, String value) {
        return "{\"" + field + "\":\"" + value + "\"}";
    }

    private static Response revise(String comment, String text) {
        return Api.patch(comment, "*", patch("text", text));
    }

    private static Response reply(String comment, String text) {
        return as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post(comment + "/replies");
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo("maxLength"))
                .body("errors[0].detail", containsString("5001 characters"));
    }
}
