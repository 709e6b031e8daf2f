package io.chapeau.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of private text: from the environment, or from a file that is made once. */
@SuppressWarnings("NullAway.Init")
class DataKeyTest {

    private static final String EMAIL = "rosa@example.org";
    private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    private DataKey key(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("CHAPEAU_DATA_DIR", directory.resolve("data").toString());
        settings.put("CHAPEAU_DATABASE_URL", "jdbc:mariadb://nowhere.example");
        for (String user : new String[] {"MANAGEMENT", "DELIVERY", "PREVIEW"}) {
            settings.put("CHAPEAU_DATABASE_" + user + "_PASSWORD", "unused");
        }
        return new DataKey(new SmallRyeConfigBuilder()
                .withMapping(ChapeauConfig.class)
                .withSources(new EnvConfigSource(settings, 300))
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(ChapeauConfig.class));
    }

    private Path file() {
        return directory.resolve("data").resolve("data.key");
    }

    @Test
    void fileIsMadeForItsOwnerOnlyAndUsedAgain() throws IOException {
        byte[] sealed = new Sealing(key(Map.of())).seal(EMAIL);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        String made = Files.readString(file());
        assertThat(made.strip()).matches("[0-9a-f]{64}");
        assertThat(new Sealing(key(Map.of())).open(sealed)).isEqualTo(EMAIL);
        assertThat(Files.readString(file())).isEqualTo(made);
    }

    @Test
    void otherFileOpensNothing() throws IOException {
        byte[] sealed = new Sealing(key(Map.of())).seal(EMAIL);
        Files.delete(file());
        Sealing other = new Sealing(key(Map.of()));
        assertThatThrownBy(() -> other.open(sealed)).hasMessageContaining("the data key is not the one");
    }

    @Test
    void keyOfTheEnvironmentNeedsNoFile() {
        byte[] sealed = new Sealing(key(Map.of("CHAPEAU_DATA_KEY", LONG_ENOUGH))).seal(EMAIL);
        assertThat(new Sealing(key(Map.of("CHAPEAU_DATA_KEY", LONG_ENOUGH))).open(sealed))
                .isEqualTo(EMAIL);
        assertThat(file()).doesNotExist();
    }

    @Test
    void keyThatIsTooShortIsRefusedByName() {
        assertThatThrownBy(() -> key(Map.of("CHAPEAU_DATA_KEY", LONG_ENOUGH.substring(1))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CHAPEAU_DATA_KEY")
                .hasMessageContaining("32 characters");
    }
}
