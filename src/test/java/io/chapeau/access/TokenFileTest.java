package io.chapeau.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {

    @Test
    void onlyTheOwnerReadsTheFile(@TempDir Path directory) throws IOException {
        TokenFile file = TokenFile.in(directory.resolve("new"));
        file.write("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void olderFileIsReplacedAndNoDraftIsLeft(@TempDir Path directory) throws IOException {
        TokenFile file = TokenFile.in(directory);
        Files.writeString(directory.resolve("admin-token.new"), "left by a crash");
        file.write("old");
        file.write("new");
        assertThat(Files.readString(file.path())).isEqualTo("new\n");
        assertThat(directory.toFile().list()).containsExactly("admin-token");
    }

    @Test
    void directoryThatCannotBeMadeIsNamedWithARemedy(@TempDir Path directory) throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> TokenFile.in(inTheWay.resolve("below")).write("secret"))
                .hasMessageContaining("CHAPEAU_ADMIN_TOKEN");
    }
}
