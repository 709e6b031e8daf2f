package io.chapeau.management.article;

import io.chapeau.management.article.revision.RevisionItem;

/** A save, and the article as it was after it. */
public record RevisionView(RevisionItem revision, ArticleContent article) {}
