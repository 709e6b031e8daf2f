package io.chapeau.delivery;

import java.util.function.Function;

/** What lies at an address: the thing itself, or the hint that it has moved to another slug. */
public sealed interface Outcome<T> {

    /** The address is current. */
    record Found<T>(T value) implements Outcome<T> {}

    /**
     * The slug is a former one.
     *
     * @param path where the thing is now, relative to the edition
     */
    record Moved<T>(String path) implements Outcome<T> {}

    /** The outcome with the thing replaced by what the mapping makes of it. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
        return switch (this) {
            case Found<T>(T value) -> new Found<>(mapping.apply(value));
            case Moved<T>(String path) -> new Moved<>(path);
        };
    }

    /** The outcome for a resource below the thing, such as its comments. */
    default Outcome<T> below(String suffix) {
        return switch (this) {
            case Found<T> found -> found;
            case Moved<T>(String path) -> new Moved<>(path + suffix);
        };
    }
}
