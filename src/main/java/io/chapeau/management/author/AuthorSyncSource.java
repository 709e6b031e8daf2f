package io.chapeau.management.author;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

@ApplicationScoped
class AuthorSyncSource implements SyncSource {

    private static final SyncSelect<Author> ALL = new SyncSelect<>("select e from Author e where true", Author.class);

    private final EntityManager session;

    AuthorSyncSource(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    @Override
    public ChangedEntity kind() {
        return ChangedEntity.AUTHOR;
    }

    @Override
    public List<ManagedSyncAuthor> objects(SyncChoice choice) {
        return ALL.rows(session, choice).stream().map(ManagedSyncAuthor::of).toList();
    }
}
