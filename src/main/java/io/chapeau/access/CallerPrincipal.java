package io.chapeau.access;

import java.security.Principal;
import java.util.UUID;

/** The principal of a request as the security layer carries it. */
record CallerPrincipal(UUID id, String name, Role role) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
