package io.chapeau.process;

import static io.chapeau.process.ManagementClient.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDatabaseIT {

    private static final String READERS = "chapeau_delivery@127.0.0.1";
    private static final Installation PRODUCT = Installation.fresh("external/product");
    private static ExternalDatabase database;
    private static ProductProcess serving;

    @BeforeAll
    static void start() throws Exception {
        database = ExternalDatabase.launch(Installation.fresh("external/server"));
        database.awaitReady();
        serving = PRODUCT.launch(database.settings()).awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            serving.close();
        } finally {
            database.stop();
        }
    }

    @Test
    void productServesFromAServerThatIsNotItsOwn() throws Exception {
        serving.client().create(AUTHORS, Map.of("name", "Kept outside"));
        assertThat(serving.client().read(AUTHORS).at("/items/0/name").asText()).isEqualTo("Kept outside");
        assertThat(serving.client().answers("/q/health/ready", 200)).isTrue();
        assertThat(serving.servers()).isEmpty();
        assertThat(PRODUCT.directory().resolve("mariadb/data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chapeau_delivery | SELECT ON chapeau.* | chapeau.a",
                "chapeau_delivery | SELECT (title) ON chapeau.article | chapeau.a",
                "chapeau_delivery | SELECT ON chapeau_preview.* | chapeau_preview.p",
                "chapeau_preview | SELECT (email) ON chapeau.author | chapeau.a"
            })
    void userThatCanReadWhatIsNotForItIsRefused(String user, String right, String reached) throws Exception {
        String account = " " + user + "@127.0.0.1";
        database.execute("GRANT " + right + " TO" + account);
        try {
            assertRefused(Map.of(), user + " can reach " + reached, "drafts could leak", "Revoke");
        } finally {
            database.execute("REVOKE " + right + " FROM" + account);
        }
    }

    @Test
    void deliveryUserThatCannotReadWhatIsPublishedIsRefused() throws Exception {
        database.execute("REVOKE SELECT ON chapeau_public.* FROM " + READERS);
        try {
            assertRefused(Map.of(), "chapeau_delivery", "chapeau_public", "grant");
        } finally {
            database.execute("GRANT SELECT ON chapeau_public.* TO " + READERS);
        }
    }

    @Test
    void migrationThatWasChangedAfterItHadRunIsRefused() throws Exception {
        String first = " WHERE version = (SELECT MIN(version) FROM chapeau.flyway_schema_history)";
        database.execute("UPDATE chapeau.flyway_schema_history SET checksum = checksum + 1" + first);
        try (ProductProcess product = PRODUCT.launch(database.settings())) {
            assertThat(product.awaitExit()).isEqualTo(1);
            assertThat(product.output())
                    .startsWith("The schema of the database cannot be brought to that of this version.")
                    .contains("checksum mismatch", "001")
                    .doesNotContain("Exception", "\tat ");
        } finally {
            database.execute("UPDATE chapeau.flyway_schema_history SET checksum = checksum - 1" + first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHAPEAU_DATABASE_MANAGEMENT_PASSWORD, wrong, chapeau_management",
        "CHAPEAU_DATABASE_DELIVERY_PASSWORD, wrong, chapeau_delivery",
        "CHAPEAU_DATABASE_DELIVERY_PASSWORD, '', is not set",
        "CHAPEAU_DATABASE_PREVIEW_PASSWORD, wrong, chapeau_preview",
        "CHAPEAU_DATABASE_URL, jdbc:mariadb://127.0.0.1:1, jdbc:mariadb://127.0.0.1:1",
        "CHAPEAU_DATABASE_URL, jdbc:mariadb://127.0.0.1:3306/chapeau, without a database name",
        "CHAPEAU_DATABASE_URL, localhost, jdbc:mariadb://host:3306",
        "CHAPEAU_CHANGES_RETENTION, 90 days, P90D",
        "CHAPEAU_WEBHOOK_PORTS, ssh, must be ports",
        "CHAPEAU_WEBHOOK_ALLOWED_NETWORKS, intranet, must be blocks",
        "CHAPEAU_ADMIN_TOKEN, short, must have 32"
    })
    void wrongSettingIsNamed(String setting, String value, String word) {
        assertRefused(Map.of(setting, value), setting, word);
    }

    private static void assertRefused(Map<String, String> wrong, String... words) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.putAll(wrong);
        try (ProductProcess product = PRODUCT.launch(settings)) {
            assertThat(product.awaitExit()).isEqualTo(1);
            assertThat(product.output())
                    .contains(words)
                    .doesNotContain("Exception", "\tat ", "wrong")
                    .hasLineCount(1);
        }
    }
}
