package io.chapeau.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives ids of principals their names, in one statement however many there are. */
@ApplicationScoped
public class PrincipalNames {

    private static final String BY_IDS = "from Principal p where p.id in ?1";

    private final PrincipalRepository principals;

    PrincipalNames(PrincipalRepository principals) {
        this.principals = principals;
    }

    /** The principals by id. Principals are never deleted, so every id that an entity holds has one. */
    public Map<UUID, PrincipalRef> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Principal> found = principals.list(BY_IDS, Set.copyOf(ids));
        return found.stream()
                .map(principal -> new PrincipalRef(principal.id, principal.name))
                .collect(Collectors.toMap(PrincipalRef::id, Function.identity()));
    }
}
