package io.chapeau.discussion;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finds comments that have stood in a state for so long that nobody needs them. What is emptied already has to wait for
 * the last reply to it, and is not found before that.
 */
@ApplicationScoped
class OverdueComments {

    /** Replies are counted, by their index; with EXISTS the server would list those to all comments first. */
    private static final String NEXT = """
            select new io.chapeau.discussion.OverdueComments$Overdue(c.createdAt, c.id) from Comment c
             where c.status = :status and c.createdAt < :since and coalesce(c.decidedAt, c.createdAt) < :since
               and (c.createdAt > :after or (c.createdAt = :after and c.id > :id))
               and (c.email <> :erased or 0 = (select count(*) from Comment reply where reply.parentId = c.id))
             order by c.createdAt, c.id""";

    private final EntityManager session;

    OverdueComments(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** Where a comment lies in the order of their creation. */
    record Overdue(Instant createdAt, UUID id) {

        static final Overdue FIRST = new Overdue(Instant.EPOCH, new UUID(0, 0));
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Overdue> next(CommentStatus status, Instant since, Overdue after, int limit) {
        return session.createQuery(NEXT, Overdue.class)
                .setParameter("status", status)
                .setParameter("since", since)
                .setParameter("after", after.createdAt())
                .setParameter("id", after.id())
                .setParameter("erased", new byte[0])
                .setMaxResults(limit)
                .getResultList();
    }
}
