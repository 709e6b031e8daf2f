package io.chapeau.management.article;

import java.util.UUID;

/**
 * What other parts of the desk see of a working copy that the caller reaches.
 *
 * @param blocks its body as Portable Text, as JSON
 */
public record WorkingCopy(UUID id, boolean trashed, String blocks) {

    static WorkingCopy of(Article article) {
        return new WorkingCopy(article.id, article.isDeleted(), article.body);
    }
}
