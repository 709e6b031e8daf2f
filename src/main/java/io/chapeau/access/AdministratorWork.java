package io.chapeau.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/**
 * Does work of the product's own under the name of the first administrator, so that everything that is made
 * has a principal. All of it is one transaction.
 */
@ApplicationScoped
public class AdministratorWork {

    private final PrincipalRepository principals;
    private final CurrentIdentityAssociation identities;

    AdministratorWork(PrincipalRepository principals, CurrentIdentityAssociation identities) {
        this.principals = principals;
        this.identities = identities;
    }

    @ActivateRequestContext
    @Transactional
    public void run(Runnable work) {
        Principal administrator = principals
                .firstAdministrator()
                .orElseThrow(() -> new IllegalStateException("There is no administrator"));
        identities.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new CallerPrincipal(administrator.id, administrator.name, administrator.role))
                .addRole(administrator.role.word())
                .build());
        work.run();
    }
}
