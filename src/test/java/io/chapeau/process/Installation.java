package io.chapeau.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A data directory of the tests' own, with all that outlives a single start of the product on it. */
public record Installation(Path directory) {

    private static final Path ALL = Path.of("target", "process");

    /** An empty data directory. The unpacked database program is shared with an earlier test's, to save its time. */
    static Installation fresh(String name) {
        Path directory = ALL.resolve(name).toAbsolutePath();
        try {
            deleteTree(directory);
            Files.createDirectories(directory);
            Optional<Path> program = unpackedProgram();
            if (program.isPresent()) {
                Path mariaDb = Files.createDirectory(
                        directory.resolve("mariadb"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.createSymbolicLink(mariaDb.resolve(program.get().getFileName()), program.get());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Installation(directory);
    }

    /** A data directory that stays from one run to the next; the first start on it makes what is in it. */
    public static Installation kept(Path directory) throws IOException {
        return new Installation(Files.createDirectories(directory.toAbsolutePath()));
    }

    /** Starts the product with the known administrator and waits until it serves. */
    ProductProcess start() {
        return launch(Map.of("CHAPEAU_ADMIN_TOKEN", ManagementClient.TOKEN)).awaitReady();
    }

    /** Starts the product and waits for nothing. */
    public ProductProcess launch(Map<String, String> environment, String... arguments) {
        return ProductProcess.launch(directory, environment, arguments);
    }

    /** The database servers that work in this directory, whoever started them; dead ones nobody waited for excluded. */
    List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses().filter(this::isServer).toList();
    }

    boolean isServer(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            Path program = Files.readSymbolicLink(proc.resolve("exe")).getFileName();
            return program != null
                    && program.toString().startsWith("mariadbd")
                    && Files.isSameFile(proc.resolve("cwd"), tables());
        } catch (IOException anotherUsersOrGone) {
            return false;
        }
    }

    /** A connection of the management user to the server that runs now. */
    public Connection database() throws SQLException, IOException {
        return database("chapeau_management");
    }

    public Connection database(String user) throws SQLException, IOException {
        String port = Stream.of(servers().getFirst().info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/"
                        + switch (user) {
                            case "chapeau_management" -> "chapeau";
                            case "chapeau_delivery" -> "chapeau_public";
                            default -> user;
                        },
                user,
                passwords().getProperty(user));
    }

    public Properties passwords() throws IOException {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve("mariadb/passwords.properties"))) {
            passwords.load(reader);
        }
        return passwords;
    }

    /** What the database server wrote since its last start. */
    String serverLog() throws IOException {
        return Files.readString(directory.resolve("mariadb/server.log"));
    }

    Path adminToken() {
        return directory.resolve("admin-token");
    }

    Path tables() {
        return directory.resolve("mariadb/data");
    }

    private static Optional<Path> unpackedProgram() throws IOException {
        try (Stream<Path> known = Files.find(
                ALL.toAbsolutePath(),
                3,
                (path, attributes) -> attributes.isDirectory()
                        && path.getFileName().toString().matches("server-[0-9.]+"))) {
            return known.findFirst();
        }
    }

    /** Removes a directory with all that is in it. */
    public static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
