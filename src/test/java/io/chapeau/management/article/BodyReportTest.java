package io.chapeau.management.article;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodyReportTest {

    private static final String WITH_SCRIPT = "<p>Hello<script>x()</script></p>";

    @Test
    void markdownNamesWhatItCannotSay() {
        String path = withGallery();
        as("editor")
                .get(path + "?bodyFormat=markdown")
                .then()
                .body("bodyReport.place", contains("/1"))
                .body("bodyReport.code", contains("blockFlattened"));
        for (String format : List.of("blocks", "html")) {
            as("editor").get(path + "?bodyFormat=" + format).then().body("bodyReport", empty());
        }
    }

    @Test
    void articleReadAsMarkdownCanBeSentBackWithItsReport() {
        String path = withGallery();
        Response read = as("editor").get(path + "?bodyFormat=markdown");
        Articles.put(path, "\"0\"", read.asString())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("bodyReport", empty());
        as("editor").get(path).then().body("body.value._type", contains("block", "image", "image"));
    }

    @Test
    void reportOfTheBodyOutlivesAChangeOfTheTitle() {
        String path = Articles.created(html(WITH_SCRIPT)).header("Location");
        Articles.patch(path, "*", "{\"title\":\"Other\"}")
                .then()
                .statusCode(200)
                .body("bodyReport.code", contains("elementDropped"));
        Articles.put(path, "*", html("<p>Else</p>")).then().body("bodyReport", empty());
    }

    @Test
    void whatIsDroppedIsReportedEvenWhenTheRestIsWhatIsThere() {
        Map<String, Object> input = html("<p>Hello</p>");
        String path = Articles.created(input).header("Location");
        input.put("body", Map.of("format", "html", "value", WITH_SCRIPT));
        Articles.put(path, "\"0\"", input)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("bodyReport.code", contains("elementDropped"));
        Articles.put(path, "\"1\"", input).then().statusCode(200).body("version", equalTo(1));
        Articles.put(path, "\"1\"", as("editor").get(path).asString())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("bodyReport.code", contains("elementDropped"));
    }

    @Test
    void reportThatIsNotTheOneReadIsRefused() {
        String path = withGallery();
        String read = as("editor").get(path + "?bodyFormat=markdown").asString();
        Articles.put(path, "*", read.replace("blockFlattened", "nothing"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/bodyReport"));
    }

    @Test
    void imageThatDoesNotSayWhatItShowsIsReported() {
        Articles.created(html("<p>Hello</p><img src=\"/a.jpg\"><img src=\"/b.jpg\" alt=\"\">"
                        + "<img src=\"/c.jpg\" alt=\"C\">"))
                .then()
                .body("bodyReport.code", contains("altMissing"))
                .body("bodyReport.place", contains("line 1, column 13"));
    }

    private static Map<String, Object> html(String html) {
        Map<String, Object> input = Articles.input(unique("Reported"));
        input.put("body", Map.of("format", "html", "value", html));
        return input;
    }

    private static String withGallery() {
        Map<String, ?> text = Map.of("_type", "block", "children", List.of(Map.of("_type", "span", "text", "Text")));
        Map<String, ?> image = Map.of("_type", "image", "url", "/a.jpg", "alt", "A");
        Map<String, ?> gallery = Map.of("_type", "gallery", "images", List.of(image, image));
        Map<String, Object> input = Articles.input(unique("Gallery"));
        input.put("body", Map.of("format", "blocks", "value", List.of(text, gallery)));
        return Articles.created(input).header("Location");
    }
}
