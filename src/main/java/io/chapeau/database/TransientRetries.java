package io.chapeau.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Stands outside {@code @Transactional}, so that each attempt has its own transaction and session. Inside a
 * transaction that is already open it does nothing: that one is lost as a whole, and only whoever opened it
 * can repeat it.
 */
@Interceptor
@RetryTransient
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransientRetries {

    private static final Logger LOG = Logger.getLogger(TransientRetries.class);
    private static final int REPEATS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 10;

    /** ER_LOCK_DEADLOCK, and ER_CHECKREAD: the row changed since this transaction's snapshot. */
    private static final Set<Integer> TRANSIENT = Set.of(1213, 1020);

    @AroundInvoke
    Object repeat(InvocationContext call) throws Exception {
        for (int repeats = 0; ; repeats++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (repeats == REPEATS || isInTransaction() || !isTransient(failure)) {
                    throw failure;
                }
                LOG.debugf("Repeating %s after %s", call.getMethod(), failure);
            }
            // Random, so that two calls that met once do not meet again in step.
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS + 1));
        }
    }

    private static boolean isInTransaction() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /**
     * The database's code decides, never the exception around it: Hibernate wraps 1020 as an optimistic lock
     * failure, which without such a cause is a version conflict. A failure of the commit is only suppressed.
     */
    static boolean isTransient(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (next instanceof SQLException refused && TRANSIENT.contains(refused.getErrorCode())) {
                return true;
            }
            if (seen.add(next)) {
                Collections.addAll(open, next.getSuppressed());
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
            }
        }
        return false;
    }
}
