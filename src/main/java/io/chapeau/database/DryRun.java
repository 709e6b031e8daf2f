package io.chapeau.database;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Does a write in full, up to the rules that only the database knows, and undoes it: what is tried takes the path
 * of what is saved, so the two cannot answer differently. The write must do nothing outside its transaction.
 */
@ApplicationScoped
public class DryRun {

    private final EntityManager session;

    DryRun(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** What the write answers, or the exception by which it fails; nothing of it is left. */
    @RetryTransient
    @Transactional
    public <T> T undone(Supplier<T> write) {
        T answer = write.get();
        session.flush();
        QuarkusTransaction.setRollbackOnly();
        return answer;
    }
}
