package io.chapeau.discussion;

import io.chapeau.change.ChangedEntity;
import io.chapeau.change.sync.SyncChoice;
import io.chapeau.change.sync.SyncSelect;
import io.chapeau.change.sync.SyncSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

@ApplicationScoped
class CommentSyncSource implements SyncSource {

    private static final SyncSelect<Comment> ALL =
            new SyncSelect<>("select e from Comment e where true", Comment.class);

    private final EntityManager session;

    CommentSyncSource(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    @Override
    public ChangedEntity kind() {
        return ChangedEntity.COMMENT;
    }

    @Override
    public List<ManagedSyncComment> objects(SyncChoice choice) {
        return ALL.rows(session, choice).stream().map(ManagedSyncComment::of).toList();
    }
}
