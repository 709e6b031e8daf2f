package io.chapeau.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Stands outside {@code @Transactional}, so that each attempt has its own transaction and session. Inside a
 * transaction that is already open it does nothing, unless the call has one of its own all the same: the open one is
 * lost as a whole, and only whoever opened it can repeat it.
 */
@Interceptor
@RetryTransient
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransientRetries {

    private static final Logger LOG = Logger.getLogger(TransientRetries.class);
    private static final int REPEATS = 7;
    private static final long SHORTEST_PAUSE_NANOS = 1_000_000;
    private static final long FIRST_PAUSE_NANOS = 10_000_000;

    @AroundInvoke
    Object repeat(InvocationContext call) throws Exception {
        for (int repeats = 0; ; repeats++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (repeats == REPEATS || isPartOfATransaction(call) || !DatabaseTrouble.isTransient(failure)) {
                    throw failure;
                }
                LOG.debugf("Repeating %s after %s", call.getMethod(), failure);
            }
            // Random, so that calls that met once do not meet again in step, and of twice as long a time after each
            // attempt: many that want the same lock need as much longer. A pause that ends early does no harm.
            LockSupport.parkNanos(
                    this, ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << repeats));
        }
    }

    private static boolean isPartOfATransaction(InvocationContext call) {
        Transactional own = call.getMethod().getAnnotation(Transactional.class);
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION
                && (own == null || own.value() != Transactional.TxType.REQUIRES_NEW);
    }
}
