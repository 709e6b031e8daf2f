package io.chapeau.database.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database could not be started. The message is written for the person who started the product: it says
 * what happened and what to do about it, and needs no stack trace beside it.
 */
public class EmbeddedDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseException(String message) {
        super(message);
    }

    EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The reason in words; of some failures the JDK's message is a path and nothing else. */
    static String reason(IOException failure) {
        String message = failure.getMessage();
        return failure instanceof AccessDeniedException ? "permission denied" : message == null ? "unknown" : message;
    }
}
