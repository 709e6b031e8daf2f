package io.chapeau.database.embedded;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what nobody announces: asks again in short steps, and never longer than told. */
final class Patience {

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Patience() {}

    /**
     * Waits until the condition holds; false when it does not within the time.
     *
     * @param news what is likely to make it true; the condition is asked again as soon as this is complete
     */
    static boolean until(BooleanSupplier condition, CompletableFuture<?> news, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        CompletableFuture<?> step = news;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            if (comes(step)) {
                // It comes once; what it brings about may take a moment more.
                step = new CompletableFuture<>();
            }
        }
        return true;
    }

    /** Whether it came within a step. */
    private static boolean comes(CompletableFuture<?> news) throws InterruptedException {
        try {
            news.get(STEP_NANOS, TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException cameAsAFailure) {
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }
}
