package io.chapeau.access;

import io.chapeau.http.idempotency.Idempotent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;

/** Finds the principal behind a bearer token. Unknown, expired and revoked ones get the same answer. */
@ApplicationScoped
class Authentication {

    private final AccessTokenRepository tokens;
    private final LastUse lastUse;
    private final Clock clock;

    Authentication(AccessTokenRepository tokens, LastUse lastUse, Clock clock) {
        this.tokens = tokens;
        this.lastUse = lastUse;
        this.clock = clock;
    }

    @Transactional
    QuarkusSecurityIdentity identify(String secret) {
        byte[] hash = TokenSecret.hash(secret);
        AccessToken token = tokens.findByHash(hash)
                .filter(found -> MessageDigest.isEqual(found.hash, hash))
                .filter(found -> found.isValidAt(clock.instant()))
                .orElseThrow(() -> new AuthenticationFailedException("No valid token"));
        lastUse.note(token.id, clock.instant());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new CallerPrincipal(token.principal.id, token.principal.name, token.principal.role))
                .addAttribute(Idempotent.PRINCIPAL_ID, token.principal.id)
                .addRole(token.principal.role.word())
                .build();
    }
}
