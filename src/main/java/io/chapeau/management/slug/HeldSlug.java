package io.chapeau.management.slug;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slug that somebody has, locked until the end of the transaction. */
record HeldSlug(UUID owner, boolean working, @Nullable UUID takenFrom) {

    boolean isOf(UUID entity) {
        return owner.equals(entity);
    }

    /** Whether it was taken from this entity, and still leads readers to it. */
    boolean isTakenFrom(UUID entity) {
        return entity.equals(takenFrom);
    }
}
