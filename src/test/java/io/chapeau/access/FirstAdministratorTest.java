package io.chapeau.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the product, each in a transaction that is rolled back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstAdministratorTest {

    @Inject
    PrincipalRepository principals;

    @Inject
    AccessTokenRepository tokens;

    @Inject
    ValidTokens validTokens;

    @Inject
    Clock clock;

    private Path directory;

    @BeforeEach
    void nobodyGetsIn(@TempDir Path empty) {
        directory = empty;
        QuarkusTransaction.begin();
        tokens.update("revokedAt = ?1 where revokedAt is null", clock.instant());
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    @Test
    void startWithoutAWayInMakesATokenAndWritesItToAFile() throws IOException {
        FirstAdministrator started = started("");
        String secret = started.generatedToken().orElseThrow();
        assertThat(Files.readString(started.tokenFile())).isEqualTo(secret + "\n");
        assertThat(valid(secret)).isTrue();
    }

    @Test
    void startWithAWayInMakesNothing() {
        started("");
        FirstAdministrator again = started("");
        assertThat(again.generatedToken()).isEmpty();
    }

    /** As after a crash between the file and the commit: the file is there, the token is not. */
    @Test
    void fileOfAStartThatDiedIsReplaced() throws IOException {
        Files.writeString(directory.resolve("admin-token"), "nobody knows this one\n");
        String secret = started("").generatedToken().orElseThrow();
        assertThat(Files.readString(directory.resolve("admin-token"))).isEqualTo(secret + "\n");
    }

    @Test
    void configuredTokenIsAddedAndNoFileIsWritten() {
        String secret = "a-secret-of-the-operator-0123456789";
        assertThat(started(secret).generatedToken()).isEmpty();
        assertThat(valid(secret)).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void revokedConfiguredTokenStaysRevoked() {
        String secret = "a-secret-of-the-operator-0123456789";
        started(secret);
        tokens.update("revokedAt = ?1 where revokedAt is null", clock.instant());
        tokens.getEntityManager().clear();
        FirstAdministrator again = started(secret);
        assertThat(valid(secret)).isFalse();
        assertThat(again.generatedToken()).isPresent();
    }

    @Test
    void configuredTokenThatIsShortOrNoHeaderCanCarryIsRefused() {
        assertThatThrownBy(() -> started("short")).hasMessageContaining("32 to 480");
        assertThatThrownBy(() -> started("with spaces ".repeat(4))).hasMessageContaining("32 to 480");
        assertThatThrownBy(() -> started("x".repeat(481))).hasMessageContaining("32 to 480");
    }

    private FirstAdministrator started(String configured) {
        FirstAdministrator administrator = new FirstAdministrator(principals, tokens, config(configured), clock);
        administrator.ensure(new StartupEvent());
        return administrator;
    }

    private boolean valid(String secret) {
        return validTokens.find(TokenSecret.hash(secret), clock.instant()).isPresent();
    }

    private ChapeauConfig config(String adminToken) {
        return new SmallRyeConfigBuilder()
                .withMapping(ChapeauConfig.class)
                .withDefaultValue("chapeau.data-dir", directory.toString())
                .withDefaultValue("chapeau.admin-token", adminToken)
                .withDefaultValue("chapeau.database.url", "unused")
                .withDefaultValue("chapeau.database.management-password", "unused")
                .withDefaultValue("chapeau.database.delivery-password", "unused")
                .withDefaultValue("chapeau.database.preview-password", "unused")
                .build()
                .getConfigMapping(ChapeauConfig.class);
    }
}
