package io.chapeau.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why the database could not serve a request that had nothing wrong with it: an answer of its own, for the
 * same request may well succeed a moment later. The database's code decides, never the exceptions around it.
 */
public enum DatabaseTrouble {
    /** Others hold what the request needs: it waited in vain, or was given up in a deadlock time and again. */
    CONTENTION("Other requests hold what this one needs. Nothing was changed; send it again in a moment."),
    /** More requests are at work than there are connections. */
    OVERLOAD("More requests are at work than the database takes at once. Nothing was changed; send it again"
            + " in a moment."),
    /** The server is away, or went away in the midst of the request. */
    LOSS("The database does not answer. Whether a write was done is not known: read before you send it again, or"
            + " send it again under the same Idempotency-Key.");

    /** ER_LOCK_DEADLOCK, and ER_CHECKREAD: the row changed since this transaction's snapshot. */
    private static final Set<Integer> TRANSIENT = Set.of(1213, 1020);

    private static final int ER_LOCK_WAIT_TIMEOUT = 1205;
    /** ER_CON_COUNT_ERROR and ER_TOO_MANY_USER_CONNECTIONS. */
    private static final Set<Integer> TOO_MANY_CONNECTIONS = Set.of(1040, 1203);
    /** ER_SERVER_SHUTDOWN and ER_CONNECTION_KILLED. */
    private static final Set<Integer> CONNECTION_ENDED = Set.of(1053, 1927);
    /** The class of connection exceptions (ISO 9075-2). */
    private static final String CONNECTION_EXCEPTION = "08";

    /** The pool has no connection left, and says so without any code. */
    private static final String POOL = "io.agroal.pool.";

    /** The connection from the pool was dead when a transaction began on it; this comes without any code, too. */
    private static final String ENLISTING = "io.agroal.narayana.";

    private final String words;

    DatabaseTrouble(String words) {
        this.words = words;
    }

    /** What a client is told: what it means for the request, and what to do. */
    public String words() {
        return words;
    }

    /** The trouble that made a request fail; empty when the request or the product is to blame. */
    public static Optional<DatabaseTrouble> in(Throwable failure) {
        return failures(failure).stream()
                .map(DatabaseTrouble::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the database gave the transaction up for the sake of another one, so that a repetition may succeed. */
    static boolean isTransient(Throwable failure) {
        return failures(failure).stream().anyMatch(refused -> TRANSIENT.contains(refused.getErrorCode()));
    }

    private static Optional<DatabaseTrouble> of(SQLException refused) {
        int code = refused.getErrorCode();
        String state = refused.getSQLState();
        if (code == ER_LOCK_WAIT_TIMEOUT || TRANSIENT.contains(code)) {
            return Optional.of(CONTENTION);
        }
        if (TOO_MANY_CONNECTIONS.contains(code) || (state == null && comesFrom(POOL, refused))) {
            return Optional.of(OVERLOAD);
        }
        if (CONNECTION_ENDED.contains(code)
                || (state == null && comesFrom(ENLISTING, refused))
                || (state != null && state.startsWith(CONNECTION_EXCEPTION))) {
            return Optional.of(LOSS);
        }
        return Optional.empty();
    }

    private static boolean comesFrom(String thrower, SQLException refused) {
        StackTraceElement[] trace = refused.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(thrower);
    }

    /** Every failure of the database in a tree of causes; that of a commit is only suppressed. */
    private static List<SQLException> failures(Throwable failure) {
        List<SQLException> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                if (next instanceof SQLException refused) {
                    found.add(refused);
                }
                Collections.addAll(open, next.getSuppressed());
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
            }
        }
        return found;
    }
}
