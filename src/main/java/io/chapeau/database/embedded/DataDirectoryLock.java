package io.chapeau.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to a data directory, held by at most one JVM. The operating system takes it back when the JVM dies, however
 * it dies, so a lock is never stale; the file stays, because deleting it would let two processes lock two files of the
 * same name. The process id in the file is for messages only.
 */
final class DataDirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock or fails at once with {@link DataDirectoryInUseException}; it never waits. */
    static DataDirectoryLock take(DataDirectory directory) {
        try {
            FileChannel channel = FileChannel.open(
                    directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                Long owner = readOwner(directory.lock());
                channel.close();
                throw new DataDirectoryInUseException(directory.root(), owner);
            }
            String pid = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectoryLock(channel);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The lock file " + directory.lock() + " cannot be used: " + EmbeddedDatabaseException.reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }

    private static @Nullable Long readOwner(Path file) throws IOException {
        try {
            return Long.valueOf(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (NumberFormatException notWrittenYet) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The lock of the data directory cannot be released: " + EmbeddedDatabaseException.reason(e), e);
        }
    }
}
