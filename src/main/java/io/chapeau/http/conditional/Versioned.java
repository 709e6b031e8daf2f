package io.chapeau.http.conditional;

/** A view of an entity that editors change: its version is its entity tag. */
public interface Versioned {
    int version();
}
