package io.chapeau.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends a server process, and never any other: a server is recognised by what the kernel says of the process, its
 * program and its working directory (a server works in its data directory).
 */
final class ServerShutdown {
    private static final Logger LOG = Logger.getLogger(ServerShutdown.class);
    private static final Duration CLEAN_SHUTDOWN_AT_MOST = Duration.ofSeconds(60);
    private static final Duration DEATH_AT_MOST = Duration.ofSeconds(10);

    private ServerShutdown() {}

    /** Asks the server to shut down, and kills it when it takes too long: InnoDB recovers at the next start. */
    static void stop(ProcessHandle server, DataDirectory directory) throws InterruptedException {
        if (!worksIn(server, directory)) {
            return;
        }
        server.destroy();
        if (!isGone(server, directory, CLEAN_SHUTDOWN_AT_MOST)) {
            LOG.warnf("The database server (process %d) does not shut down; killing it", server.pid());
            server.destroyForcibly();
            if (!isGone(server, directory, DEATH_AT_MOST)) {
                throw new EmbeddedDatabaseException("The database server (process " + server.pid() + ") on "
                        + directory.root() + " cannot be stopped. Stop it by hand: kill -9 " + server.pid());
            }
        }
    }

    /** Stops the servers on this directory that this JVM started; one that another JVM started there is not touched. */
    static void stopOwn(DataDirectory directory) throws InterruptedException {
        List<ProcessHandle> own = ProcessHandle.current()
                .children()
                .filter(process -> worksIn(process, directory))
                .toList();
        for (ProcessHandle process : own) {
            stop(process, directory);
        }
    }

    /** True while this very process is a server on this directory, even if the process id was given anew meanwhile. */
    static boolean worksIn(ProcessHandle process, DataDirectory directory) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            Path program = Files.readSymbolicLink(proc.resolve("exe")).getFileName();
            // A program file that was deleted or replaced meanwhile shows as "mariadbd (deleted)".
            return program != null
                    && program.toString().startsWith("mariadbd")
                    && (isSame(proc.resolve("cwd"), directory.tables())
                            || isSame(proc.resolve("cwd"), directory.tablesUnderConstruction()));
        } catch (IOException | SecurityException anotherUsersOrGone) {
            return false;
        }
    }

    private static boolean isSame(Path workingDirectory, Path tables) throws IOException {
        return Files.exists(tables) && Files.isSameFile(workingDirectory, tables);
    }

    private static boolean isGone(ProcessHandle server, DataDirectory directory, Duration atMost)
            throws InterruptedException {
        // The end of the process alone never comes when it has a parent that never asks for its exit code.
        return Patience.until(() -> !server.isAlive() || !worksIn(server, directory), server.onExit(), atMost);
    }
}
