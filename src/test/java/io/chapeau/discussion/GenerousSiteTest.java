package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.article;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.MERGE_PATCH;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.testing.Articles;
import io.chapeau.testing.Copy;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that approves at once, lets replies lie as deep as they can, takes Markdown and has thresholds of its own. */
@QuarkusTest
@TestProfile(GenerousSiteTest.Settings.class)
@QuarkusTestResource(TestDatabase.class)
class GenerousSiteTest {

    public static final class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "chapeau.comments.policy", "open",
                    "chapeau.comments.depth", "6",
                    "chapeau.comments.markup", "markdown",
                    "chapeau.comments.hold-score", "7",
                    "chapeau.comments.spam-score", "12",
                    "chapeau.comments.links", "3",
                    "chapeau.comments.form-time", "PT30M",
                    "chapeau.comments.trusted-after", "2",
                    "chapeau.comments.retention", "P5D");
        }
    }

    @Test
    void articleThatSaysNothingIsOpenAndOneThatDoesIsWhatItSays() {
        String silent = article(null);
        submit(silent, Comments.input()).then().statusCode(202).body("status", equalTo("approved"));
        reader().get(list(silent)).then().body("items.number", contains(1));
        String moderated = article("moderated");
        submit(moderated, Comments.input()).then().statusCode(202).body("status", equalTo("pending"));
        reader().get(list(moderated)).then().body("items", empty());
        submit(article("closed"), Comments.input()).then().statusCode(409);
    }

    @Test
    void repliesLieSixDeepAndNoDeeper() {
        String article = article(null);
        List<String> chain = new ArrayList<>();
        String above = null;
        for (int depth = 1; depth <= 6; depth++) {
            submit(article, with("parentId", above)).then().statusCode(202).body("status", equalTo("approved"));
            above = idOf(newestOf(article));
            chain.add(above);
        }
        submit(article, with("parentId", above))
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/parentId"))
                .body("errors[0].code", equalTo("depth"))
                .body(
                        "errors[0].detail",
                        equalTo("Replies lie 6 deep at most here. Answer a comment above it, or leave it out."));
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Deeper still."))
                .post(MANAGED + "/" + above + "/replies")
                .then()
                .statusCode(409);
        reader().get(list(article)).then().body("items.depth", contains(1, 2, 3, 4, 5, 6));
        for (int levels = 1; levels <= 6; levels++) {
            assertThat(chainOf(reader().get(list(article) + "?view=tree&depth=" + levels)))
                    .isEqualTo(chain.subList(0, levels));
        }
    }

    /** The ids of comments each of which is the only one on its level. */
    private static List<String> chainOf(Response tree) {
        List<String> ids = new ArrayList<>();
        JsonNode level = Copy.tree(tree.asString()).path("items");
        while (!level.isEmpty()) {
            assertThat(level).hasSize(1);
            ids.add(level.path(0).path("id").asText());
            level = level.path(0).path("replies").path("items");
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "```\n```",
                "[](https://example.org/a)",
                "![ ](https://example.org/a)",
                "**&#8203;**",
                "&nbsp;&#8203;&shy;",
                "&#8238;&#1;"
            })
    void markdownThatShowsNothingIsRefused(String text) {
        String article = article(null);
        submit(article, with("text", text))
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo("empty"));
        String secret = submit(article, Comments.input()).header("Location");
        reader().contentType(MERGE_PATCH)
                .body(Map.of("text", text))
                .patch(secret)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("empty"));
    }

    /** Alone it was refused, and beside other text it vanished: whoever notes a source or a change writes just that. */
    @Test
    void definitionThatNoLinkUsesIsShown() {
        String article = article(null);
        submitted(article, with("text", "[edit]: fixed"));
        submitted(article, with("text", "So it is.\n\n[1]: https://example.org/source"));
        reader().get(list(article))
                .then()
                .body(
                        "items.html",
                        contains(
                                "<p>[edit]: fixed</p>",
                                "<p>So it is.</p><p>[1]: <a href=\"https://example.org/source\""
                                        + " rel=\"ugc nofollow\">https://example.org/source</a></p>"));
    }

    @Test
    void markdownIsShownAsHtmlAndKeptAsItWasWritten() {
        String article = article(null);
        String text = """
                > The *early* boat?

                **No**: see [the timetable](https://example.org/boats?a=1&b=2), `pier <2>` or
                https://example.org/map

                ```
                07:40 <b>pier</b>
                ```

                # No heading, ![a map](https://example.org/map.png) [no](javascript:alert(1)) <i>x</i>""";
        String html = "<blockquote><p>The <em>early</em> boat?</p></blockquote>"
                + "<p><strong>No</strong>: see <a href=\"https://example.org/boats?a=1&amp;b=2\" rel=\"ugc nofollow\">"
                + "the timetable</a>, <code>pier &lt;2&gt;</code> or<br>"
                + "<a href=\"https://example.org/map\" rel=\"ugc nofollow\">https://example.org/map</a></p>"
                + "<pre><code>07:40 &lt;b&gt;pier&lt;/b&gt;\n</code></pre>"
                + "<p># No heading, <a href=\"https://example.org/map.png\" rel=\"ugc nofollow\">a map</a>"
                + " no &lt;i&gt;x&lt;/i&gt;</p>";
        String secret = submitted(article, with("text", text));
        String id = idOf(newestOf(article));
        as("moderator")
                .header("If-Match", "*")
                .post(MANAGED + "/" + id + "/approve")
                .then()
                .statusCode(200);
        reader().get(secret).then().body("text", equalTo(text));
        reader().get(list(article)).then().body("items.text", contains(text)).body("items.html", contains(html));
        reader().get(list(article) + "?view=tree").then().body("items.html", contains(html));
        reader().get("/v1/articles/" + article + "?include=comments")
                .then()
                .body("comments.items.html", contains(html));
        assertThat(reader().get("/v1/comments?limit=100").<String>path("items.find { it.id == '" + id + "' }.html"))
                .isEqualTo(html);
    }

    @Test
    void moderatorsFindTheLinksThatReadersGet() {
        String article = article(null);
        submitted(article, with("text", "A **calm** remark with [brackets](/a)."));
        List<String> linked = new ArrayList<>();
        for (String text : List.of(
                "[cheap](https\\://a.example/1)",
                "https&#58;//a.example/1",
                "[plain](https://a.example/1)",
                "Later.")) {
            String secret = submitted(article, with("text", text));
            linked.addFirst(idOf(newestOf(article)));
            if (text.equals("Later.")) {
                reader().contentType(MERGE_PATCH)
                        .body("{\"text\": \"[now](https&#58;//a.example/1)\"}")
                        .patch(secret)
                        .then()
                        .statusCode(200);
            }
        }
        as("moderator").get(MANAGED + "?hasLink=true&article=" + article).then().body("items.id", equalTo(linked));
        as("moderator")
                .get(MANAGED + "?hasLink=false&article=" + article)
                .then()
                .body("items.text", contains("A **calm** remark with [brackets](/a)."));
    }

    @Test
    void whatIsEditedRevisedOrAnsweredIsMarkdownToo() {
        String article = article(null);
        String secret = submitted(article, Comments.input());
        reader().contentType(MERGE_PATCH)
                .body("{\"text\":\"*edited*\"}".getBytes(StandardCharsets.UTF_8))
                .patch(secret)
                .then()
                .statusCode(200);
        reader().get(list(article)).then().body("items.html", contains("<p><em>edited</em></p>"));
        String comment = newestOf(article);
        Articles.patch(comment, "*", "{\"text\":\"**revised**\"}").then().statusCode(200);
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "> quoted"))
                .post(comment + "/replies")
                .then()
                .statusCode(201);
        reader().get(list(article))
                .then()
                .body(
                        "items.html",
                        contains("<p><strong>revised</strong></p>", "<blockquote><p>quoted</p></blockquote>"));
    }

    private static String list(String article) {
        return "/v1/articles/" + article + "/comments";
    }
}
