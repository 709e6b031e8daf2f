package io.chapeau.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file that holds a generated token, readable by its owner alone. It is written beside, forced to the disk
 * and renamed: whenever the process dies, there is the old file or the whole new one.
 */
record TokenFile(Path path) {

    private static final String NAME = "admin-token";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static TokenFile in(Path directory) {
        return new TokenFile(directory.toAbsolutePath().resolve(NAME));
    }

    void write(String secret) {
        Path draft = path.resolveSibling(NAME + ".new");
        try {
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
                ByteBuffer line = ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The administrator's token cannot be written to " + path
                            + ". Make the directory writable, or choose the token yourself with CHAPEAU_ADMIN_TOKEN.",
                    failed);
        }
    }
}
