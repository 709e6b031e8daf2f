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
import java.util.UUID;

@ApplicationScoped
class CommentNoteRepository implements PanacheRepositoryBase<CommentNote, UUID> {

    private static final Sorts<Row> SORTS = Sorts.<Row>withId("n.id", row -> row.note().id)
            .by("createdAt", "n.createdAt", Ordering.KeyType.TIME, row -> row.note().createdAt);

    private final Pager pager;

    CommentNoteRepository(Pager pager) {
        this.pager = pager;
    }

    Page<CommentNoteView> list(UUID comment, String sort, PageQuery page) {
        ListStatement notes = new ListStatement(
                        "select n, a", "from CommentNote n join NoteAuthor a on a.id = n.createdBy")
                .where("n.commentId = :comment", "comment", comment);
        return pager.fetch(getEntityManager(), notes, Row.class, SORTS.ordering(sort), page)
                .map(rows -> rows.stream()
                        .map(row ->
                                CommentNoteView.of(row.note(), new PrincipalRef(row.author().id, row.author().name)))
                        .toList());
    }

    /** A note with the name of its author. */
    record Row(CommentNote note, NoteAuthor author) {}
}
