package io.chapeau.change.sync;

/**
 * A position in the change log as one side sees it.
 *
 * @param seq the last change that this side sees; 0: none so far
 * @param at its time in milliseconds: a database restored from a backup may give the same number to another
 *     change, and a copy must notice
 * @param head the last number of all at that moment; what is missing between the two, this side does not see
 */
record SyncMark(long seq, long at, long head) {}
