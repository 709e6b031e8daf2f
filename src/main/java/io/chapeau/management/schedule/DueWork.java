package io.chapeau.management.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a feature has planned. Each method has transactions of its own. */
public interface DueWork {

    /** The next things that are due, at most so many, in the order of {@link Due}. */
    List<Due> due(int atMost);

    /** Does one of them, unless somebody else has done or cancelled it meanwhile. */
    void carryOut(Due due);

    /** Notes that it could not be done, so that it does not stand in the way of what comes after it. */
    void failed(Due due, RuntimeException failure);

    /**
     * Something whose time has come.
     *
     * @param id what the feature knows it by
     * @param at when it was to happen
     */
    record Due(UUID id, Instant at) {

        /** The order in which things happen; the ids decide among those of one moment. */
        static final Comparator<Due> ORDER = Comparator.comparing(Due::at).thenComparing(Due::id);
    }
}
