package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.database.Identifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What writers know to have been committed, and what must hold of whoever read the log meanwhile. */
final class Tally {

    private static final int ENTITIES = 48;

    private final Set<Written> committed = ConcurrentHashMap.newKeySet();
    private final Set<UUID> retired = ConcurrentHashMap.newKeySet();
    private final AtomicReferenceArray<UUID> entities = new AtomicReferenceArray<>(ENTITIES);

    /** One committed write: a version is written once. */
    record Written(ChangeType type, UUID entity, int version) {

        static Written of(Change change) {
            return new Written(change.type(), change.entityId(), change.version());
        }
    }

    Tally() {
        for (int i = 0; i < ENTITIES; i++) {
            entities.set(i, Identifiers.next());
        }
    }

    /** One of few entities for many writers, so that they wait for each other. */
    UUID any() {
        return entities.get(ThreadLocalRandom.current().nextInt(ENTITIES));
    }

    /** Nobody may create it again; to be called before its deletion can be seen. */
    void retire(UUID entity) {
        retired.add(entity);
        for (int i = 0; i < ENTITIES; i++) {
            entities.compareAndSet(i, entity, Identifiers.next());
        }
    }

    boolean isRetired(UUID entity) {
        return retired.contains(entity);
    }

    void commit(Written written) {
        committed.add(written);
    }

    Collection<Written> committed() {
        return committed;
    }

    /** Every commit, each once, by numbers without a gap, and those of one entity in the order of its versions. */
    void assertExactlyWhatWasCommitted(long before, List<Change> read) {
        assertThat(read).hasSameSizeAs(committed);
        assertThat(read).extracting(Written::of).containsExactlyInAnyOrderElementsOf(committed);
        List<Long> numbers = new ArrayList<>();
        Map<UUID, Change> last = new HashMap<>();
        for (Change change : read) {
            numbers.add(change.seq());
            Change former = last.put(change.entityId(), change);
            if (former != null) {
                assertThat(former.type()).isNotEqualTo(ChangeType.TAG_DELETED);
                assertThat(change.version()).isEqualTo(former.version() + 1);
            }
        }
        List<Long> expected = new ArrayList<>();
        for (long seq = before + 1; seq <= before + read.size(); seq++) {
            expected.add(seq);
        }
        assertThat(numbers).isEqualTo(expected);
    }
}
