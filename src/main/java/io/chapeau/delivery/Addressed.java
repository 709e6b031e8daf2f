package io.chapeau.delivery;

import java.util.UUID;

/** What has an address of its own: an id for good, and a slug that may change. */
public interface Addressed {
    UUID id();

    String slug();
}
