package io.chapeau.delivery.article;

/** As much of an article as a line of a table of contents needs. */
public record ArticleTitle(String slug, String locale, String title) {}
