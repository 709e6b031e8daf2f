package io.chapeau.metrics;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from the database for several figures at once, and not again for a moment: however many ask
 * and however often, it costs one reading. One that fails is not tried again for as long, and gives no numbers.
 */
public final class Recent<T> {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Supplier<T> reading;
    private @Nullable T last;
    private @Nullable Long readAt;

    public Recent(Supplier<T> reading) {
        this.reading = reading;
    }

    /** One number of it; NaN when it cannot be read. */
    public synchronized double number(ToDoubleFunction<T> part) {
        long now = System.nanoTime();
        if (readAt == null || now - readAt > KEPT.toNanos()) {
            readAt = now;
            last = null;
            last = reading.get();
        }
        return last == null ? Double.NaN : part.applyAsDouble(last);
    }
}
