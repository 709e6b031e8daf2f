package io.chapeau.http.paging;

import jakarta.persistence.TypedQuery;

/** Makes queries of the statements of a list, in whatever language these are written. */
public interface ListQueries<T> {

    /** For a statement that yields the rows. */
    TypedQuery<T> rows(String statement);

    /** For a statement that yields a 1 for each row. */
    TypedQuery<?> ones(String statement);
}
