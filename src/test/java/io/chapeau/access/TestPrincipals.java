package io.chapeau.access;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.Api;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** One principal a role, with a token that tests know, and tokens that are not valid any more. */
@ApplicationScoped
class TestPrincipals {

    static final String EXPIRED = "expired";
    static final String REVOKED = "revoked";

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
        makeFormer();
    }

    private void make(Role role) {
        token(principal("Test " + role.word(), role), role.word());
    }

    /** Tokens that once opened everything and now open nothing. */
    private void makeFormer() {
        Principal former = principal("Test former admin", Role.ADMIN);
        token(former, EXPIRED).expiresAt = clock.instant().minusSeconds(1);
        token(former, REVOKED).revokedAt = clock.instant();
    }

    private Principal principal(String name, Role role) {
        Principal principal = new Principal();
        principal.id = Identifiers.next();
        principal.name = name;
        principal.role = role;
        principal.createdAt = clock.instant();
        principal.updatedAt = principal.createdAt;
        principals.persist(principal);
        return principal;
    }

    private AccessToken token(Principal principal, String word) {
        AccessToken token = AccessToken.of(principal, "test", Api.secretOf(word), clock.instant());
        tokens.persist(token);
        return token;
    }
}
