package io.chapeau.database.embedded;

import io.quarkus.runtime.Application;
import java.time.Duration;

/**
 * Shuts the server down when the JVM ends, after the application: shutdown hooks run all at once, and requests that are
 * still being answered need the database. Bounded, so that an application which does not end keeps nothing waiting for
 * ever; an application that is stopped already, or was never started, costs no wait.
 */
final class ClosingAtExit extends Thread {
    private static final Duration APPLICATION_AT_MOST = Duration.ofSeconds(45);

    private final DataDirectory directory;

    private ClosingAtExit(DataDirectory directory) {
        super("embedded database: closing at exit");
        this.directory = directory;
    }

    /** To be called before the server is started: a JVM that is told to end meanwhile leaves none behind. */
    static void register(DataDirectory directory) {
        Runtime.getRuntime().addShutdownHook(new ClosingAtExit(directory));
    }

    @Override
    public void run() {
        try {
            Application application = Application.currentApplication();
            if (application != null) {
                // Of its own, because the wait has no bound; an application that failed to start has stopped already.
                Thread.ofVirtual().start(application::awaitShutdown).join(APPLICATION_AT_MOST);
            }
            ServerShutdown.stopOwn(directory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
