package io.chapeau.discussion.note;

import io.chapeau.access.PrincipalRef;
import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class CommentNoteRepository implements PanacheRepositoryBase<CommentNote, UUID> {

    private static final Sorts<Row> SORTS = Sorts.<Row>withId("n.id", row -> row.note().id)
            .by("createdAt", "n.createdAt", Ordering.KeyType.TIME, row -> row.note().createdAt);

    private static final String ROW = "select n, a";
    private static final String FROM = "from CommentNote n join NoteAuthor a on a.id = n.createdBy";

    private final Pager pager;

    CommentNoteRepository(Pager pager) {
        this.pager = pager;
    }

    Page<CommentNoteView> list(UUID comment, String sort, PageQuery page) {
        ListStatement notes = new ListStatement(ROW, FROM).where("n.commentId = :comment", "comment", comment);
        return pager.fetch(getEntityManager(), notes, Row.class, SORTS.ordering(sort), page)
                .map(rows -> rows.stream().map(Row::view).toList());
    }

    /** The notes on all of these, in the order in which they were written. */
    Stream<Row> of(Collection<UUID> comments) {
        return getEntityManager()
                .createQuery(ROW + " " + FROM + " where n.commentId in :comments order by n.createdAt, n.id", Row.class)
                .setParameter("comments", comments)
                .getResultList()
                .stream();
    }

    /** A note with the name of its author. */
    record Row(CommentNote note, NoteAuthor author) {

        CommentNoteView view() {
            return CommentNoteView.of(note, new PrincipalRef(author.id, author.name));
        }
    }
}
