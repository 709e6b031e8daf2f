package io.chapeau.management.sync;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChanges;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncObject;
import io.chapeau.change.sync.SyncSide;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that editors see; each feature gives its own objects. */
@ApplicationScoped
class ManagementSide implements SyncSide {

    private final SyncChanges changes;
    private final Map<ChangedEntity, SyncSource> sources;

    ManagementSide(@PersistenceUnit("management") EntityManager session, @All List<SyncSource> sources) {
        this.changes = SyncChanges.ofManagement(session);
        this.sources = sources.stream().collect(Collectors.toMap(SyncSource::kind, Function.identity()));
    }

    @Override
    public String name() {
        return "management";
    }

    @Override
    public SyncChanges changes() {
        return changes;
    }

    @Override
    public List<? extends SyncObject> objects(ChangedEntity kind, SyncChoice choice) {
        return Objects.requireNonNull(sources.get(kind)).objects(choice);
    }
}
