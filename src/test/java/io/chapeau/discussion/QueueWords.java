package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.MANAGED;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.newestOf;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which comments the words find that a moderator looks for, however they are looked for. */
@SuppressWarnings("NullAway.Init")
abstract class QueueWords {

    @Inject
    DiscussedArticles articles;

    UUID article;
    private String ferry;
    private String sea;

    @BeforeEach
    void say() {
        article = articles.open();
        ferry = said("All of us took the ferry to the island, as we do.");
        sea = said("Au bord de la mer, à la lune.");
    }

    @Test
    void wordIsFoundFromItsBeginning() {
        found("ferry").body("items.id", contains(ferry));
        found("fer").body("items.id", contains(ferry));
        found("fe").body("items.id", contains(ferry));
        found("erry").body("items.id", empty());
        found("MÈR").body("items.id", contains(sea));
    }

    @Test
    void frequentWordsHideNothing() {
        found("the ferry").body("items.id", contains(ferry));
        found("The FERRY to the island").body("items.id", contains(ferry));
        String tea = said("Un thé glacé sur le pont.");
        found("thé glacé").body("items.id", contains(tea));
        found("the glace").body("items.id", contains(tea));
    }

    @Test
    void shortWordsHideNothing() {
        found("mer").body("items.id", contains(sea));
        found("la mer").body("items.id", contains(sea));
        found("a la mer").body("items.id", contains(sea));
        found("we ferry").body("items.id", contains(ferry));
    }

    @Test
    void wordsInNoIndexNarrowWhatOthersFind() {
        found("with ferry").body("items.id", empty());
        found("la ferry").body("items.id", contains(ferry));
        found("x mer").body("items.id", empty());
        found("the mer").body("items.id", empty());
        as("moderator")
                .contentType(ContentType.JSON)
                .queryParam("article", article)
                .queryParam("q", "www ferry")
                .queryParam("dryRun", true)
                .body(Map.of("action", "delete"))
                .post(MANAGED + "/bulk")
                .then()
                .statusCode(200)
                .body("matched", equalTo(0));
    }

    @Test
    void aloneTheyFindTheLongerWordsThatBeginSo() {
        String theatre = said("Theatre tickets, no comment.");
        found("the").body("items.id", contains(theatre));
        found("com").body("items.id", contains(theatre));
        found("m").body("items.id", contains(sea));
        found("t").body("items.id", containsInAnyOrder(theatre, ferry));
    }

    @Test
    void signsAreNoWords() {
        found("+-*\"(@~<>%_'").body("items.id", empty());
        found("+ferry -the %").body("items.id", contains(ferry));
    }

    @Test
    void wordIsFoundHoweverItsLettersAreWritten() {
        String heart = said("Un cœur gros comme ça.");
        found("coeur").body("items.id", contains(heart));
        found("cœu").body("items.id", contains(heart));
        found("CŒUR gros").body("items.id", contains(heart));
        String street = said("In der STRASSE nebenan.");
        found("straße").body("items.id", contains(street));
    }

    @Test
    void marksBelongToTheirLetters() {
        String peace = said("السَّلامُ عَلَيْكُم");
        found("السَّلامُ").body("items.id", contains(peace));
        found("السلام").body("items.id", contains(peace));
        String study = said("Une \u1eb9\u0301tude de plus.");
        found("\u1eb9\u0301tude").body("items.id", contains(study));
        found("etude").body("items.id", contains(study));
        found("tude").body("items.id", empty());
        found("me\u0301r").body("items.id", contains(sea));
        found("a\u0300 mer").body("items.id", contains(sea));
    }

    @Test
    void lowLineIsALetter() {
        String snake = said("Call it snake_case_name, will you?");
        found("snake").body("items.id", contains(snake));
        found("snake_case_name").body("items.id", contains(snake));
        found("case_name").body("items.id", empty());
        found("_ snake").body("items.id", contains(snake));
    }

    @Test
    void beginningsOfWordsInNoIndexFindOnlyOthers() {
        said("What is this about, and that, and this?");
        String thing = said("This thing.");
        found("thi").body("items.id", contains(thing));
        found("abou").body("items.id", empty());
        found("tha").body("items.id", empty());
        said("q".repeat(90));
        found("qqq").body("items.id", empty());
    }

    @Test
    void lettersThatNoIndexHasSeparateWords() {
        String rare = said("\ud840\udc00\ud840\udc01\ud840\udc02漢字語 and more.");
        found("漢字語").body("items.id", contains(rare));
        found("\ud840\udc00\ud840\udc01\ud840\udc02").body("items.id", empty());
        found("\ud840\udc00 漢字語").body("items.id", contains(rare));
        found("\ud840\udc05 漢字語").body("items.id", empty());
    }

    private String said(String text) {
        submitted(article, with("text", text));
        return idOf(newestOf(article));
    }

    private ValidatableResponse found(String words) {
        return as("moderator")
                .queryParam("article", article)
                .queryParam("q", words)
                .get(MANAGED)
                .then()
                .statusCode(200);
    }
}
