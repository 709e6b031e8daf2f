package io.chapeau.management.category;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

@ApplicationScoped
class CategorySyncSource implements SyncSource {

    private static final SyncSelect<Category> ALL =
            new SyncSelect<>("select e from Category e where true", Category.class);

    private final EntityManager session;

    CategorySyncSource(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    @Override
    public ChangedEntity kind() {
        return ChangedEntity.CATEGORY;
    }

    @Override
    public List<ManagedSyncCategory> objects(SyncChoice choice) {
        return ALL.rows(session, choice).stream().map(ManagedSyncCategory::of).toList();
    }
}
