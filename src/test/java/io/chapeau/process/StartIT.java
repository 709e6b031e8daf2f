package io.chapeau.process;

import static io.chapeau.process.ManagementClient.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first start on an empty machine, and others on the same data directory. */
class StartIT {

    private static final Installation INSTALLATION = Installation.fresh("start");
    private static final ProductProcess FIRST = INSTALLATION.launch(Map.of());
    private static ProductProcess product = FIRST;

    @BeforeAll
    static void start() {
        FIRST.awaitReady().awaitOutput("Chapeau is up");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void firstStartPrintsTheGeneratedTokenOnceAndItLetsTheAdministratorIn() throws Exception {
        String token = token();
        assertThat(FIRST.output()).containsOnlyOnce(token);
        assertThat(product.client().getAs(token, AUTHORS).statusCode()).isEqualTo(200);
        assertThat(product.client().getAs(token + "x", AUTHORS).statusCode()).isEqualTo(401);
    }

    @Test
    void generatedTokenIsWrittenForItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(INSTALLATION.adminToken())))
                .isEqualTo("rw-------");
        assertThat(token()).hasSizeGreaterThanOrEqualTo(32).doesNotContainAnyWhitespaces();
    }

    @Test
    void laterStartPrintsNoTokenAndTheFirstOneStillWorks() throws Exception {
        String token = token();
        product.terminate();
        product.awaitExit();
        product = INSTALLATION.launch(Map.of()).awaitReady();
        product.awaitOutput("Chapeau is up");
        assertThat(token()).isEqualTo(token);
        assertThat(product.output()).doesNotContain(token).doesNotContainIgnoringCase("token");
        assertThat(product.client().getAs(token, AUTHORS).statusCode()).isEqualTo(200);
    }

    @Test
    void otherDataKeyThanTheOneThatSealedIsRefused() throws Exception {
        product.terminate();
        product.awaitExit();
        try (ProductProcess other =
                INSTALLATION.launch(Map.of("CHAPEAU_DATA_KEY", "another-key-of-forty-characters-or-more-"))) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output()).contains("the data key is not the one that sealed");
        }
        product = INSTALLATION.launch(Map.of()).awaitReady();
    }

    @Test
    void originThatNoBrowserSendsIsRefusedInClearWords() throws Exception {
        product.terminate();
        product.awaitExit();
        try (ProductProcess wrong =
                INSTALLATION.launch(Map.of("CHAPEAU_MANAGEMENT_ORIGINS", "https://desk.example/,*"))) {
            assertThat(wrong.awaitExit()).isEqualTo(1);
            assertThat(wrong.output())
                    .contains("Refusing to start: CHAPEAU_MANAGEMENT_ORIGINS")
                    .contains("'https://desk.example/', '*'")
                    .doesNotContain("\tat ");
        }
        product = INSTALLATION.launch(Map.of("CHAPEAU_MANAGEMENT_ORIGINS", "")).awaitReady();
        assertThat(product.client().answers(AUTHORS, 401)).isTrue();
    }

    @Test
    void typographyThatNobodyKnowsIsRefused() {
        product.terminate();
        product.awaitExit();
        try (ProductProcess other = INSTALLATION.launch(Map.of("CHAPEAU_TYPOGRAPHY", "french"))) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output()).contains("CHAPEAU_TYPOGRAPHY is 'french'. Set it to none or fr.");
        }
        product = INSTALLATION.launch(Map.of()).awaitReady();
    }

    @Test
    void secondProcessOnADataDirectoryIsRefusedInClearWordsAndTheFirstGoesOnServing() {
        try (ProductProcess second = INSTALLATION.launch(Map.of())) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output().lines())
                    .singleElement()
                    .asString()
                    .contains(INSTALLATION.directory().toString())
                    .contains("is in use by process ")
                    .contains("CHAPEAU_DATA_DIR");
        }
        assertThat(product.client().answers("/q/health/ready", 200)).isTrue();
        assertThat(INSTALLATION.servers()).hasSize(1).isEqualTo(product.servers());
    }

    private static String token() throws Exception {
        return Files.readString(INSTALLATION.adminToken()).strip();
    }
}
