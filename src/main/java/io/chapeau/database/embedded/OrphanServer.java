package io.chapeau.database.embedded;

import java.util.List;
import org.jboss.logging.Logger;

/**
 * A database server that outlived the JVM which started it. It is looked for among the processes, and not through a pid
 * file: that may be stale and name a stranger, or be missing because the JVM died before the server wrote it.
 */
final class OrphanServer {
    private static final Logger LOG = Logger.getLogger(OrphanServer.class);

    private OrphanServer() {}

    /** Stops every server on this directory. The caller holds the directory's lock, so none of them is in use. */
    static void stopAll(DataDirectory directory) throws InterruptedException {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> ServerShutdown.worksIn(process, directory))
                .toList();
        for (ProcessHandle orphan : orphans) {
            LOG.warnf(
                    "Shutting down the database server (process %d) that an earlier run left on %s",
                    orphan.pid(), directory.root());
            ServerShutdown.stop(orphan, directory);
        }
    }
}
