package io.chapeau.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PrincipalRepository implements PanacheRepositoryBase<Principal, UUID> {}
