package io.chapeau.change.sync;

import io.chapeau.change.ChangedEntity;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single entities as copies hold them, for consumers inside the product that tell others of changes. */
@ApplicationScoped
public class CurrentState {

    private final Map<String, SyncSide> sides;

    CurrentState(@All List<SyncSide> sides) {
        this.sides = sides.stream().collect(Collectors.toMap(SyncSide::name, Function.identity()));
    }

    /**
     * What a side holds of an entity now, from a transaction of its own.
     *
     * @param side its name
     * @param changed a time at which it changed, for one that is gone and whose last change is no longer kept
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SyncPage.Item read(String side, ChangedEntity kind, UUID id, Instant changed) {
        SyncSide from = sides.get(side);
        if (from == null) {
            throw new IllegalArgumentException("There is no side " + side);
        }
        List<? extends SyncObject> found = from.objects(kind, new SyncChoice.Among(List.of(id)));
        @Nullable SyncObject object = found.isEmpty() ? null : found.getFirst();
        return new SyncPage.Item(
                kind,
                id,
                object,
                object == null
                        ? from.changes()
                                .lastTimeOf(id)
                                .map(Instant::ofEpochMilli)
                                .orElse(changed)
                        : null);
    }
}
