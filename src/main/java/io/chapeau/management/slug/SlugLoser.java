package io.chapeau.management.slug;

import java.util.UUID;

/** Whoever loses a slug for good when readers reach it under the entity that has taken it. */
record SlugLoser(EntityType type, UUID id) {}
