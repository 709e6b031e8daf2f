package io.chapeau.management.article.note;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {

    private static final Sorts<Note> SORTS = Sorts.<Note>withId("n.id", note -> note.id)
            .by("createdAt", "n.createdAt", Ordering.KeyType.TIME, note -> note.createdAt);

    private static final String REPLIES = "from Note n where n.threadId in ?1 order by n.createdAt, n.id";

    private final Pager pager;

    NoteRepository(Pager pager) {
        this.pager = pager;
    }

    /** The open or the resolved threads of an article, by the notes that opened them. */
    Page<Note> threads(UUID article, boolean resolved, String sort, PageQuery page) {
        ListStatement statement = new ListStatement("select n", "from Note n");
        statement.where("n.articleId = :article", "article", article);
        statement.where("n.kind = :kind", "kind", resolved ? "resolved" : "open");
        return pager.fetch(getEntityManager(), statement, Note.class, SORTS.ordering(sort), page);
    }

    /** The answers in these threads, the oldest first. */
    List<Note> replies(Collection<UUID> threads) {
        return threads.isEmpty() ? List.of() : list(REPLIES, threads);
    }

    Optional<Note> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
