package io.chapeau.management.reference;

import java.util.UUID;

/** An article is about to be removed for good; whoever refers to it lets go of it in the same transaction. */
public record ArticlePurged(UUID id) {}
