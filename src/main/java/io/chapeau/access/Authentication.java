package io.chapeau.access;

import io.chapeau.access.ValidTokens.ValidToken;
import io.chapeau.http.idempotency.Idempotent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Finds the principal behind a bearer token. Unknown, expired and revoked ones get the same answer. */
@ApplicationScoped
class Authentication {

    private final ValidTokens tokens;
    private final LastUse lastUse;
    private final Clock clock;

    Authentication(ValidTokens tokens, LastUse lastUse, Clock clock) {
        this.tokens = tokens;
        this.lastUse = lastUse;
        this.clock = clock;
    }

    QuarkusSecurityIdentity identify(String secret) {
        Instant now = clock.instant();
        ValidToken token = tokens.find(TokenSecret.hash(secret), now)
                .orElseThrow(() -> new AuthenticationFailedException("No valid token"));
        lastUse.note(token.id(), now);
        CallerPrincipal principal = token.principal();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addAttribute(Idempotent.PRINCIPAL_ID, principal.id())
                .addRole(principal.role().word())
                .build();
    }
}
