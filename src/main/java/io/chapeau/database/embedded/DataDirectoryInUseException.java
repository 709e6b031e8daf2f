package io.chapeau.database.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another running process owns the data directory; nothing in it was read or changed by the start that failed. */
public class DataDirectoryInUseException extends EmbeddedDatabaseException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory, @Nullable Long owner) {
        super(message(directory, owner));
    }

    private static String message(Path directory, @Nullable Long owner) {
        String whom = owner == null ? "another process" : "process " + owner;
        String stop = owner == null ? "Stop that process" : "Stop it (kill " + owner + ")";
        return "The data directory " + directory + " is in use by " + whom + ". " + stop
                + ", or start this one with another directory in CHAPEAU_DATA_DIR.";
    }
}
