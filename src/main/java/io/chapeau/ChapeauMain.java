package io.chapeau;

import io.chapeau.database.DatabaseLocation;
import io.chapeau.http.limits.RequestLimits;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * Starts the product. The database is made ready beside what the application does before it needs one; it has its schema
 * when the application begins to use it.
 */
@QuarkusMain
public class ChapeauMain {

    public static void main(String... arguments) {
        // Until Quarkus has read the settings of the log, in the middle of the start, it keeps all that loggers say,
        // down to the bytes of packets from the database: a twentieth of a start.
        Logger.getLogger("").setLevel(Level.INFO);
        RequestLimits.takeOverUriChecks();
        if (!isTraining()) {
            Config config = ConfigProvider.getConfig();
            // The driver and the network library log through SLF4J, which complains when two threads are its first
            // users.
            ILoggerFactory unused = LoggerFactory.getILoggerFactory();
            CompletableFuture<Void> database = CompletableFuture.runAsync(
                    () -> DatabaseLocation.prepare(config), Thread.ofPlatform().name("database")::start);
            loadApplication();
            database.join();
        }
        Quarkus.run(arguments);
    }

    /** The static initializer of this class is half of a start: resources, the object-relational mapping, beans. */
    private static void loadApplication() {
        try {
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException startedOutOfAnEditor) {
            // Then Quarkus builds the application first, and calls this program again.
        }
    }

    /** The build starts the product to learn which classes a start needs, and ends it before it would use a database. */
    private static boolean isTraining() {
        return System.getProperty("quarkus.appcds.generate") != null;
    }
}
