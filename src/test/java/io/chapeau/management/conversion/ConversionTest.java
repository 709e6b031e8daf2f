package io.chapeau.management.conversion;

import static io.chapeau.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConversionTest {

    @Test
    void bodyIsAnsweredInEveryFormWithItsOutlineAndLinks() {
        convert(Map.of("format", "markdown", "value", "## One\n\n### Two\n\nSee [it](https://example.org/x)."))
                .then()
                .statusCode(200)
                .body(
                        "html",
                        equalTo("<h2 id=\"h-one\">One</h2>\n<h3 id=\"h-two\">Two</h3>\n"
                                + "<p>See <a href=\"https://example.org/x\">it</a>.</p>"))
                .body("text", equalTo("One\n\nTwo\n\nSee it."))
                .body("blocks.style", contains("h2", "h3", "normal"))
                .body("outline[0].entries[0].id", equalTo("h-two"))
                .body("links", contains("https://example.org/x"))
                .body("report", empty());
    }

    @Test
    void everyKindOfBlockIsReadAndWrittenAsTheContractDescribesIt() {
        Map<String, ?> text = paragraph("Text");
        Map<String, ?> image = Map.of("_type", "image", "url", "https://example.org/a.jpg", "alt", "A");
        convert(Map.of(
                        "format",
                        "blocks",
                        "value",
                        List.of(
                                Map.of(
                                        "_type",
                                        "table",
                                        "rows",
                                        List.of(Map.of("_type", "row", "cells", List.of(text)))),
                                Map.of("_type", "gallery", "images", List.of(image, image)),
                                Map.of("_type", "embed", "provider", "vimeo", "url", "https://vimeo.com/123456"),
                                Map.of("_type", "callout", "tone", "tip", "content", List.of(text)),
                                Map.of(
                                        "_type",
                                        "socialPost",
                                        "author",
                                        "Ada",
                                        "date",
                                        "2018-03-20",
                                        "content",
                                        List.of(text)),
                                Map.of("_type", "break"),
                                Map.of("_type", "code", "code", "ls"),
                                image)))
                .then()
                .statusCode(200)
                .body(
                        "blocks._type",
                        contains("table", "gallery", "embed", "callout", "socialPost", "break", "code", "image"));
        convert(Map.of("format", "markdown", "value", "Note[^1] and <span lang=\"de\">Wort</span>.\n\n[^1]: Here."))
                .then()
                .statusCode(200)
                .body("blocks._type", contains("block", "footnotes"))
                .body("report", empty());
    }

    @Test
    void whatIsDroppedIsReported() {
        convert(Map.of("format", "html", "value", "<p>Hello<script>x()</script></p>"))
                .then()
                .statusCode(200)
                .body("html", equalTo("<p>Hello</p>"))
                .body("report.size()", equalTo(1));
    }

    @Test
    void whatMarkdownCannotSayIsReportedToWhoIsAfterMarkdown() {
        Map<String, ?> image = Map.of("_type", "image", "url", "/a.jpg", "alt", "A", "width", 640);
        Map<String, Object> input =
                new HashMap<>(Map.of("format", "blocks", "value", List.of(paragraph("Text"), image)));
        convert(input).then().body("report", empty());
        for (String to : List.of("blocks", "html")) {
            input.put("to", to);
            convert(input).then().statusCode(200).body("report", empty());
        }
        input.put("to", "markdown");
        convert(input)
                .then()
                .statusCode(200)
                .body("report.place", contains("/1"))
                .body("report.code", contains("attributeDropped"))
                .body("images.width", contains(640));
    }

    @Test
    void frenchTypographyIsSetOnlyWhenAskedFor() {
        String plain = "Quoi ? Rien : « attendons ! »";
        convert(Map.of("format", "markdown", "value", plain)).then().body("text", equalTo(plain));
        convert(Map.of("format", "markdown", "value", plain, "typography", "fr"))
                .then()
                .body("text", equalTo("Quoi\u202F? Rien\u00A0: «\u202Fattendons\u202F!\u202F»"));
    }

    @Test
    void everyViolationHasItsPlace() {
        convert(Map.of("format", "blocks", "value", List.of(Map.of("_type", "raw"), Map.of("_type", "rawer"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value/0/_type", "/value/1/_type"));
    }

    private static Map<String, ?> paragraph(String text) {
        return Map.of("_type", "block", "style", "normal", "children", List.of(Map.of("_type", "span", "text", text)));
    }

    private static Response convert(Map<String, ?> input) {
        return as("writer").contentType(ContentType.JSON).body(input).post("/v1/management/content/convert");
    }
}
