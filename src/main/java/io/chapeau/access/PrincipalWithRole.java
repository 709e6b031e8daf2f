package io.chapeau.access;

import java.util.UUID;

/** Names a principal together with what it may do. */
public record PrincipalWithRole(UUID id, String name, Role role) {

    static PrincipalWithRole of(Principal principal) {
        return new PrincipalWithRole(principal.id, principal.name, principal.role);
    }
}
