package io.chapeau.http.paging;

/**
 * A position in a list: after (or before) one row, in one order, under one set of filters.
 *
 * @param backwards whether the page lies before the row instead of after it
 * @param key sort key of the row, as text
 * @param id identity of the row
 * @param binding hash of filters and order for which the position means something
 */
record Cursor(boolean backwards, String key, String id, String binding) {}
