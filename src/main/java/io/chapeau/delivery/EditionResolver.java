package io.chapeau.delivery;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Leads the queries of delivery to the database of the current edition; each has a user who can read no other. */
@ApplicationScoped
@PersistenceUnitExtension("delivery")
class EditionResolver implements TenantResolver {

    private final CurrentEdition current;

    EditionResolver(CurrentEdition current) {
        this.current = current;
    }

    @Override
    public String getDefaultTenantId() {
        return Edition.PUBLISHED.database();
    }

    @Override
    public String resolveTenantId() {
        return current.edition().database();
    }
}
