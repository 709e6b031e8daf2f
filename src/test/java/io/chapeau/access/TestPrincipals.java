package io.chapeau.access;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.Api;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** One principal a role, with a token that tests know. */
@ApplicationScoped
class TestPrincipals {

    private final PrincipalRepository principals;
    private final AccessTokenRepository tokens;
    private final Clock clock;

    TestPrincipals(PrincipalRepository principals, AccessTokenRepository tokens, Clock clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    void make(@Observes @Priority(5000) StartupEvent start) {
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                make(role);
            }
        }
    }

    private void make(Role role) {
        Principal principal = new Principal();
        principal.id = Identifiers.next();
        principal.name = "Test " + role.word();
        principal.role = role;
        principal.createdAt = clock.instant();
        principal.updatedAt = principal.createdAt;
        principals.persist(principal);
        AccessToken token = new AccessToken();
        token.id = Identifiers.next();
        token.principal = principal;
        token.name = "test";
        token.hash = TokenSecret.hash(Api.secretOf(role.word()));
        token.createdAt = clock.instant();
        tokens.persist(token);
    }
}
