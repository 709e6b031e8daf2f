package io.chapeau.access;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A principal as management shows it. */
public record PrincipalView(UUID id, int version, String name, Role role, Instant createdAt, Instant updatedAt)
        implements Versioned {

    static PrincipalView of(Principal principal) {
        return new PrincipalView(
                principal.id,
                principal.version,
                principal.name,
                principal.role,
                principal.createdAt,
                principal.updatedAt);
    }
}
