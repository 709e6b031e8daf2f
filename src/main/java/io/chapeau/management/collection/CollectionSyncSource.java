package io.chapeau.management.collection;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

@ApplicationScoped
class CollectionSyncSource implements SyncSource {

    private static final SyncSelect<CuratedCollection> ALL =
            new SyncSelect<>("select e from CuratedCollection e where true", CuratedCollection.class);

    private final EntityManager session;

    CollectionSyncSource(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    @Override
    public ChangedEntity kind() {
        return ChangedEntity.COLLECTION;
    }

    @Override
    public List<ManagedSyncCollection> objects(SyncChoice choice) {
        return ALL.rows(session, choice).stream().map(ManagedSyncCollection::of).toList();
    }
}
