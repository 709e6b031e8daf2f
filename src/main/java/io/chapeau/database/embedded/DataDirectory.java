package io.chapeau.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of the embedded database lie. Every path is absolute and free of symbolic links, so that two names of
 * one directory are one directory. What is under construction has a name of its own and is renamed when it is whole: a
 * start that was killed leaves nothing that the next start could take for finished.
 */
record DataDirectory(Path root) {
    /** Creates the directory where it is missing and resolves it to its real path. */
    static DataDirectory of(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath());
            DataDirectory directory = new DataDirectory(path.toRealPath());
            directory.createMariaDbFolder();
            return directory;
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The data directory " + path.toAbsolutePath() + " cannot be created or written: "
                            + EmbeddedDatabaseException.reason(e)
                            + ". Check its owner and permissions, or name another one in CHAPEAU_DATA_DIR.",
                    e);
        }
    }

    private void createMariaDbFolder() throws IOException {
        if (Files.isDirectory(mariaDb())) {
            return;
        }
        // Not only the passwords: whoever can read the tables' files needs no password.
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(mariaDb(), ownerOnly);
    }

    Path lock() {
        return root.resolve("chapeau.lock");
    }

    Path mariaDb() {
        return root.resolve("mariadb");
    }

    Path program() {
        return mariaDb().resolve("server-" + ServerProgram.VERSION);
    }

    Path tables() {
        return mariaDb().resolve("data");
    }

    Path tablesUnderConstruction() {
        return mariaDb().resolve("data.partial");
    }

    Path temporary() {
        return mariaDb().resolve("tmp");
    }

    Path passwords() {
        return mariaDb().resolve("passwords.properties");
    }

    Path initFile() {
        return mariaDb().resolve("users.sql");
    }

    Path serverLog() {
        return mariaDb().resolve("server.log");
    }

    Path serverPid() {
        return mariaDb().resolve("server.pid");
    }

    /** Leaves an empty directory for temporary files; a killed server does not clean up after itself. */
    void clearTemporary() {
        try {
            deleteTree(temporary());
            Files.createDirectory(temporary());
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The directory " + temporary() + " cannot be emptied: " + EmbeddedDatabaseException.reason(e), e);
        }
    }

    /** Deletes a tree, children first; a missing one is fine. Symbolic links are deleted, not followed. */
    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
