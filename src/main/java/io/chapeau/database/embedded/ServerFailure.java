package io.chapeau.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a failing server left in its log into a message that says what to do. */
final class ServerFailure {
    private static final int LINES_SHOWN = 8;
    /** How the JDK reports that a program was not executed; the wording differs between its versions. */
    private static final Pattern NOT_EXECUTED = Pattern.compile("error[=:] ?(\\d+)");

    private static final Pattern MISSING_LIBRARY = Pattern.compile("error while loading shared libraries: ([^:]+):");

    private ServerFailure() {}

    /** The exception to throw; what the server's log says belongs to the attempt that has just failed. */
    static EmbeddedDatabaseException of(String what, DataDirectory directory, @Nullable IOException cause) {
        String log = log(directory.serverLog());
        String reason = cause == null
                ? ""
                : ": " + EmbeddedDatabaseException.reason(cause).strip();
        return new EmbeddedDatabaseException(what + reason + ". " + remedy(log, reason) + tail(log, directory), cause);
    }

    private static String remedy(String log, String reason) {
        Matcher library = MISSING_LIBRARY.matcher(log);
        if (library.find()) {
            return "The shared library " + library.group(1) + " is missing; on Debian and Ubuntu:"
                    + " apt-get install libcrypt1 libsystemd0 libcap2 libstdc++6. ";
        }
        Matcher failed = NOT_EXECUTED.matcher(reason);
        String errno = failed.find() ? failed.group(1) : "";
        if (errno.equals("2")) {
            return "The program needs glibc (Debian, Ubuntu, Fedora and the like, not Alpine);"
                    + " or name a MariaDB server in CHAPEAU_DATABASE_URL. ";
        }
        if (errno.equals("13")) {
            return "The data directory must lie on a file system from which programs may be run (not noexec). ";
        }
        if (log.contains("No space left on device")) {
            return "The disk is full. ";
        }
        return "";
    }

    private static String tail(String log, DataDirectory directory) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        List<String> errors =
                lines.stream().filter(line -> line.contains("[ERROR]")).toList();
        List<String> telling = errors.isEmpty() ? lines : errors;
        List<String> shown = telling.subList(Math.max(0, telling.size() - LINES_SHOWN), telling.size());
        return "The server's log, " + directory.serverLog() + ", says:\n  " + String.join("\n  ", shown);
    }

    static String log(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
