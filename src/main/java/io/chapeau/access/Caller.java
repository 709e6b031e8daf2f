package io.chapeau.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/** Who makes the current request. Only management operations have a caller; delivery asks nobody's name. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID id() {
        return principal().id();
    }

    public String name() {
        return principal().name();
    }

    public Role role() {
        return principal().role();
    }

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role());
    }

    private CallerPrincipal principal() {
        if (identity.getPrincipal() instanceof CallerPrincipal principal) {
            return principal;
        }
        throw new IllegalStateException("Nobody is authenticated here");
    }
}
