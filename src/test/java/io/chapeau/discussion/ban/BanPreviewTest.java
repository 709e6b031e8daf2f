package io.chapeau.discussion.ban;

import static io.chapeau.discussion.ban.BanCalls.BANS;
import static io.chapeau.discussion.ban.BanCalls.article;
import static io.chapeau.discussion.ban.BanCalls.isNotBanned;
import static io.chapeau.discussion.ban.BanCalls.post;
import static io.chapeau.discussion.ban.BanCalls.said;
import static io.chapeau.discussion.ban.BanCalls.taken;
import static io.chapeau.discussion.ban.BanCalls.unique;
import static io.chapeau.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Api;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A preview shows what the ban would hit, as far as the ban itself reaches. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BanPreviewTest {

    private static final String COMMENTS = "/v1/management/comments";
    private static final String CLIENT = "198.19.40.1";

    @Test
    void previewOfADomainShowsThoseBelowItToo() {
        String article = article();
        String domain = unique() + ".example";
        for (String hit : List.of("", "mail.", "a.B.mail.")) {
            taken(article, CLIENT, said(unique() + "@" + hit + domain, unique()))
                    .then()
                    .statusCode(200);
        }
        String below = taken(article, CLIENT, said(unique() + "@mail." + domain, unique()))
                .path("id");
        isNotBanned(taken(article, CLIENT, said(unique() + "@not" + domain, unique())));
        isNotBanned(taken(article, CLIENT, said(unique() + "@" + domain.replace("example", "test"), unique())));
        for (Map<String, String> ban : List.of(
                Map.of("kind", "domain", "value", domain),
                Map.of("kind", "domain", "value", domain.toUpperCase(Locale.ROOT)))) {
            post(BANS + "/preview", ban)
                    .then()
                    .statusCode(200)
                    .body("comments", equalTo(4))
                    .body("newest.size()", equalTo(4))
                    .body("newest[0].id", equalTo(below))
                    .body("isExact", equalTo(true));
        }
        post(BANS + "/preview", Map.of("kind", "domain", "value", "mail." + domain))
                .then()
                .body("comments", equalTo(3));
        post(BANS + "/preview", Map.of("kind", "domain", "commentId", below))
                .then()
                .body("comments", equalTo(3))
                .body("isExact", equalTo(true));
        post(BANS + "/preview", Map.of("kind", "domain", "value", "www." + domain))
                .then()
                .body("comments", equalTo(0))
                .body("isExact", equalTo(true));
    }

    private static String decided(Response comment, String action) {
        String path = COMMENTS + "/" + comment.path("id");
        as("moderator").header("If-Match", "*").post(path + action).then().statusCode(200);
        return path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "pattern"})
    void wordsAreLookedForInWhatReadersHaveWritten(String kind) {
        String article = article();
        String word = unique();
        Response other = taken(article, CLIENT, said(unique() + "@calm.example", unique()));
        String path = decided(other, "/approve");
        post(path + "/replies", Map.of("text", "We do not sell " + word + " here."))
                .then()
                .statusCode(201);
        String revised = decided(taken(article, CLIENT, said(unique() + "@calm.example", "No " + word)), "/approve");
        Api.patch(revised, "*", "{\"text\":\"No advertising.\",\"authorName\":\"R.\"}")
                .then()
                .statusCode(200);
        Api.patch(path, "*", "{\"text\":\"A moderator speaks of " + word + "\"}")
                .then()
                .statusCode(200);
        post(BANS + "/preview", Map.of("kind", kind, "value", word))
                .then()
                .statusCode(200)
                .body("comments", equalTo(1))
                .body("newest[0].authorName", equalTo("Rosa"))
                .body("newest[0].text", equalTo("No " + word));
    }

    @Test
    void namesAreThoseThatReadersHaveGiven() {
        String name = unique();
        Map<String, String> input =
                Map.of("authorName", name, "authorEmail", unique() + "@calm.example", "text", unique());
        String revised = decided(taken(article(), CLIENT, input), "/approve");
        Api.patch(revised, "*", "{\"authorName\":\"R.\"}").then().statusCode(200);
        post(BANS + "/preview", Map.of("kind", "word", "value", name))
                .then()
                .body("comments", equalTo(1))
                .body("newest[0].authorName", equalTo(name));
    }
}
