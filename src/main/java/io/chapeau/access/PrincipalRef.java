package io.chapeau.access;

import java.util.UUID;

/** Names a principal in views of what it made or changed. */
public record PrincipalRef(UUID id, String name) {}
