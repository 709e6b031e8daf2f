package io.chapeau.management.article;

import java.util.UUID;

/**
 * What other parts of the desk see of a working copy that the caller reaches.
 *
 * @param blocks its body as Portable Text, as JSON
 */
public record WorkingCopy(UUID id, boolean trashed, boolean archived, String blocks) {

    /** Neither in the trash nor in the archive. */
    public boolean onTheDesk() {
        return !trashed && !archived;
    }

    static WorkingCopy of(Article article) {
        return new WorkingCopy(article.id, article.isDeleted(), article.archivedAt != null, article.body);
    }
}
