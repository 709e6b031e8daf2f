package io.chapeau.delivery;

/** What articles belong to and are listed by: an author, a category, a tag. */
public interface ArticleTarget extends Addressed {

    /** Number of published articles. */
    int articleCount();
}
