package io.chapeau.management.tag;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

@ApplicationScoped
class TagSyncSource implements SyncSource {

    private static final SyncSelect<Tag> ALL = new SyncSelect<>("select e from Tag e where true", Tag.class);

    private final EntityManager session;

    TagSyncSource(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    @Override
    public ChangedEntity kind() {
        return ChangedEntity.TAG;
    }

    @Override
    public List<ManagedSyncTag> objects(SyncChoice choice) {
        return ALL.rows(session, choice).stream().map(ManagedSyncTag::of).toList();
    }
}
