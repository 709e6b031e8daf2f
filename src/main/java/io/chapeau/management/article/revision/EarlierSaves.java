package io.chapeau.management.article.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Saves of one article as long as one call looks at them: each is read once, however many of the others are compressed
 * against it or compared with it. They are large.
 */
final class EarlierSaves {

    private final RevisionRepository revisions;
    private final UUID article;
    private final Map<Integer, Optional<Revision>> read = new HashMap<>();

    EarlierSaves(RevisionRepository revisions, UUID article) {
        this.revisions = revisions;
        this.article = article;
    }

    Optional<Revision> find(int number) {
        return read.computeIfAbsent(number, asked -> revisions.find(article, asked));
    }

    /** The text of a save, put together from what it is compressed against. */
    String text(Revision revision) {
        return StoredContent.read(
                revision.content, revision.base == null ? null : StoredContent.read(whole(revision.base), null));
    }

    /** A whole save as it is stored. It is the last one, or others are compressed against it; so it is still there. */
    byte[] whole(int number) {
        return find(number)
                .orElseThrow(() -> new IllegalStateException(
                        "Revision " + number + " of article " + article + " is gone, and others need it"))
                .content;
    }
}
