package io.chapeau.process;

import static io.chapeau.process.ManagementClient.ARTICLES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The key of e-mail addresses, from one start to the next. */
class DataKeyIT {

    private static final Installation INSTALLATION = Installation.fresh("data-key");
    private static final String EMAIL = "rosa@kept.example";
    private static ProductProcess product = INSTALLATION.start();

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void fileIsForItsOwnerOnlyAndAddressesAreReadableAfterAnotherStart() throws Exception {
        Path file = INSTALLATION.directory().resolve("data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String key = Files.readString(file);
        String article = product.client()
                .create(
                        ARTICLES,
                        Map.of(
                                "title",
                                "The old pier",
                                "body",
                                Map.of("format", "markdown", "value", "One paragraph.")))
                .path("id")
                .asText();
        product.client().act(ARTICLES + "/" + article + "/publish", 0);
        comment(article);
        assertThat(address(article)).isEqualTo(EMAIL);
        restart();
        assertThat(Files.readString(file)).isEqualTo(key);
        assertThat(address(article)).isEqualTo(EMAIL);
    }

    @Test
    void keyThatIsTooShortEndsTheStartAndIsNamed() {
        product.terminate();
        product.awaitExit();
        try (ProductProcess wrong =
                INSTALLATION.launch(Map.of("CHAPEAU_DATA_KEY", "a-key-of-thirty-one-characters-"))) {
            assertThat(wrong.awaitExit()).isEqualTo(1);
            assertThat(wrong.output())
                    .contains("CHAPEAU_DATA_KEY must have 32 characters or more.")
                    .doesNotContain("\tat ");
        }
        product = INSTALLATION.start();
    }

    private static void restart() {
        product.terminate();
        product.awaitExit();
        product = INSTALLATION.start();
    }

    private static void comment(String article) {
        given().baseUri("http://127.0.0.1")
                .port(product.port())
                .contentType(ContentType.JSON)
                .body(Map.of("authorName", "Rosa", "authorEmail", EMAIL, "text", "The ferry leaves."))
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202);
    }

    private static String address(String article) throws IOException, InterruptedException {
        return product.client()
                .read("/v1/management/comments?article=" + article)
                .path("items")
                .path(0)
                .path("authorEmail")
                .asText();
    }
}
