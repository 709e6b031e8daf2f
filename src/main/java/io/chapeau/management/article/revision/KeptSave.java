package io.chapeau.management.article.revision;

import java.time.Instant;

/**
 * A save that is kept.
 *
 * @param version of the article at that save
 */
public record KeptSave(int version, Instant savedAt) {}
