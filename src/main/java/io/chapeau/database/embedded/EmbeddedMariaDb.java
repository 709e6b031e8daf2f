package io.chapeau.database.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * A MariaDB server of the product's own, running beside it on the loopback address, with the databases
 * {@code chapeau}, {@code chapeau_public} and {@code chapeau_preview}. The user {@value #MANAGEMENT_USER} may do
 * everything in all of them, {@value #DELIVERY_USER} may read the second, {@value #PREVIEW_USER} the third.
 *
 * <p>A data directory has one JVM and one server at a time. What a commit acknowledged survives the death of either at
 * any moment: the next start finds a server left behind, shuts it down, and recovers. The server is shut down by
 * {@link #close} or when the JVM ends, then after the application.
 *
 * <p>A start that fails says why in an {@link EmbeddedDatabaseException} and leaves no server running.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    /** Owner of all databases. */
    public static final String MANAGEMENT_USER = ServerUsers.MANAGEMENT;
    /** Reads {@code chapeau_public}, and nothing else. */
    public static final String DELIVERY_USER = ServerUsers.DELIVERY;
    /** Reads {@code chapeau_preview}, and nothing else. */
    public static final String PREVIEW_USER = ServerUsers.PREVIEW;

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class);

    /** From the end of the server until the directory is free. */
    private static final Duration NOTICED_AT_MOST = Duration.ofSeconds(10);

    private final DataDirectory directory;
    private final RunningServers.Entry server;
    private final ServerUsers users;
    private final boolean firstStart;

    private EmbeddedMariaDb(
            DataDirectory directory, RunningServers.Entry server, ServerUsers users, boolean firstStart) {
        this.directory = directory;
        this.server = server;
        this.users = users;
        this.firstStart = firstStart;
    }

    /**
     * Starts the server on a directory, which is created where missing, or returns the one that this JVM runs on it
     * already.
     *
     * @throws DataDirectoryInUseException if another process owns the directory
     */
    public static synchronized EmbeddedMariaDb start(Path dataDirectory) {
        DataDirectory directory = DataDirectory.of(dataDirectory);
        RunningServers.Entry running = RunningServers.find(directory);
        if (running != null) {
            return new EmbeddedMariaDb(directory, running, ServerUsers.of(directory), false);
        }
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        boolean started = false;
        try {
            EmbeddedMariaDb database = start(directory, lock);
            started = true;
            return database;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while the database was starting", e);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedMariaDb start(DataDirectory directory, DataDirectoryLock lock) throws InterruptedException {
        ClosingAtExit.register(directory);
        OrphanServer.stopAll(directory);
        directory.clearTemporary();
        ServerProgram.unpack(directory);
        boolean firstStart = SystemTables.build(directory);
        ServerUsers users = ServerUsers.of(directory);
        users.writeInitFile(directory);
        ServerProcess process = ServerProcess.start(directory, users);
        var entry = new RunningServers.Entry(process.process().pid(), process.port());
        EmbeddedMariaDb database = new EmbeddedMariaDb(directory, entry, users, firstStart);
        RunningServers.put(directory, entry);
        // The thread that waits for the process keeps the lock reachable, whichever class loader comes and goes.
        CompletableFuture<Void> unused =
                process.process().onExit().thenAccept(ended -> database.serverEnded(ended.exitValue(), lock));
        return database;
    }

    private void serverEnded(int exitCode, DataDirectoryLock lock) {
        if (exitCode != 0) {
            LOG.errorf("The database server ended with exit code %d; its log is %s", exitCode, directory.serverLog());
        }
        lock.close();
        RunningServers.remove(directory);
    }

    /** The TCP port on 127.0.0.1, chosen anew at each start. */
    public int port() {
        return server.port();
    }

    /** The address without a database name, such as {@code jdbc:mariadb://127.0.0.1:40001}. */
    public String jdbcUrl() {
        return ServerProcess.url(server.port());
    }

    /** The password of {@value #MANAGEMENT_USER}. */
    public String managementPassword() {
        return users.managementPassword();
    }

    /** The password of {@value #DELIVERY_USER}. */
    public String deliveryPassword() {
        return users.deliveryPassword();
    }

    /** The password of {@value #PREVIEW_USER}. */
    public String previewPassword() {
        return users.previewPassword();
    }

    /**
     * True when this start created the databases. What has to follow once and for certain looks into the databases
     * instead: a process that is killed after this start does not get a second first one.
     */
    public boolean firstStart() {
        return firstStart;
    }

    /** Shuts the server down cleanly and gives the directory free. A second call does nothing. */
    @Override
    public void close() {
        synchronized (EmbeddedMariaDb.class) {
            try {
                ProcessHandle process = ProcessHandle.of(server.pid()).orElse(null);
                if (process != null && isRegistered()) {
                    ServerShutdown.stop(process, directory);
                }
                if (process == null || !Patience.until(() -> !isRegistered(), process.onExit(), NOTICED_AT_MOST)) {
                    forget();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Last resort: the server is gone and whoever waited for it did not notice; its lock ends with this JVM. */
    private void forget() {
        if (isRegistered()) {
            LOG.errorf(
                    "The database server (process %d) on %s has ended unnoticed. The directory stays locked until this"
                            + " process ends",
                    server.pid(), directory.root());
            RunningServers.remove(directory);
        }
    }

    private boolean isRegistered() {
        return server.equals(RunningServers.find(directory));
    }
}
