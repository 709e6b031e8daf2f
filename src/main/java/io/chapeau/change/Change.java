package io.chapeau.change;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A numbered entry of the log.
 *
 * @param seq rises without a gap in the order in which changes became known; never given twice
 * @param at when the transaction was about to commit, by the clock of its node; not in the order of seq
 * @param type what happened as a whole
 * @param publicType what readers noticed of it; null: nothing
 * @param version of the entity after the change
 * @param related ids of other entities whose pages show this one, before or after the change
 */
public record Change(
        long seq,
        Instant at,
        ChangeType type,
        @Nullable ChangeType publicType,
        UUID entityId,
        int version,
        Set<UUID> related) {

    /** What readers may see differently since; empty when they notice nothing. */
    public Set<CacheTag> tags() {
        return publicType == null ? Set.of() : CacheTag.touchedBy(publicType, entityId, related);
    }

    /** The ids of other entities as they lie in a row; null: none. */
    public static Set<UUID> relatedIds(@Nullable String column) {
        return column == null
                ? Set.of()
                : Arrays.stream(column.split(" ")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}
