package io.chapeau.change.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.change.ChangedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a copy.
 *
 * @param next the cursor of what follows
 * @param more whether something follows at once
 * @param head the last change of all that it takes into account
 */
public record SyncPage(
        List<Item> items,
        String next,
        boolean more,
        @JsonIgnore long head) {

    /**
     * One entity.
     *
     * @param object its current state; left out when it is gone
     * @param deletedAt when it went; left out when it is there
     */
    public record Item(
            ChangedEntity type,
            UUID id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SyncObject object,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant deletedAt) {}

    /** The line that follows the items of a page in a stream. */
    record Position(String next, boolean more) {}

    boolean isEmpty() {
        return items.isEmpty() && !more;
    }
}
