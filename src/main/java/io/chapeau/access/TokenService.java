package io.chapeau.access;

import io.chapeau.database.KeptTimes;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules of tokens: a secret is shown once and kept as a hash, and a token never comes back once it is
 * revoked. The last valid token of an administrator stays, or nobody could make another.
 */
@ApplicationScoped
public class TokenService {

    private final PrincipalRepository principals;
    private final AccessTokenRepository tokens;
    private final Clock clock;

    TokenService(PrincipalRepository principals, AccessTokenRepository tokens, Clock clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public Page<TokenView> list(UUID principalId, PageQuery page) {
        Principal principal = principals.findByIdOptional(principalId).orElseThrow(() -> noPrincipal(principalId));
        return tokens.list(principal.id, page)
                .map(rows -> rows.stream().map(TokenView::of).toList());
    }

    @Transactional
    public TokenView get(UUID id) {
        return TokenView.of(tokens.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public TokenCreatedView create(UUID principalId, NewTokenInput input) {
        Principal principal = principals.findByIdOptional(principalId).orElseThrow(() -> noPrincipal(principalId));
        return make(principal, input.name(), expiry(input.expiresAt()));
    }

    /** A new secret in place of the old one, which stops at once; principal, name and expiry stay. */
    @RetryTransient
    @Transactional
    public TokenCreatedView rotate(UUID id) {
        principals.lockAdministrators();
        AccessToken old = tokens.findForUpdate(id).orElseThrow(() -> missing(id));
        Instant now = clock.instant();
        if (!old.isValidAt(now)) {
            throw ProblemType.CONFLICT.because("The token is " + (old.revokedAt == null ? "expired" : "revoked")
                    + " and cannot come back. Make another with POST /v1/management/principals/" + old.principal.id
                    + "/tokens.");
        }
        old.revokedAt = now;
        return make(old.principal, old.name, old.expiresAt);
    }

    @RetryTransient
    @Transactional
    public void revoke(UUID id) {
        principals.lockAdministrators();
        AccessToken token = tokens.findForUpdate(id).orElseThrow(() -> missing(id));
        if (token.revokedAt != null) {
            return;
        }
        Instant now = clock.instant();
        List<AccessToken> waysIn = tokens.listValidOfAdministrators(now);
        if (waysIn.size() == 1 && waysIn.getFirst().id.equals(id)) {
            throw ProblemType.CONFLICT.because("This is the last valid token of an administrator. Make another one"
                    + " first, or rotate it with POST /v1/management/tokens/" + id + "/rotate.");
        }
        token.revokedAt = now;
    }

    private TokenCreatedView make(Principal principal, String name, @Nullable Instant expiresAt) {
        String secret = TokenSecret.generate();
        AccessToken token = AccessToken.of(principal, name, secret, clock.instant());
        token.expiresAt = expiresAt;
        tokens.persistAndFlush(token);
        return TokenCreatedView.of(token, secret);
    }

    private @Nullable Instant expiry(@Nullable Instant wanted) {
        if (wanted == null) {
            return null;
        }
        Instant expiry = wanted.truncatedTo(ChronoUnit.MILLIS);
        if (!expiry.isAfter(clock.instant())) {
            throw refused("past", "The time lies in the past. Give one in the future, or none.");
        }
        if (expiry.isAfter(KeptTimes.LATEST)) {
            throw refused("maximum", "The time lies after the year 9999. Give an earlier one, or none.");
        }
        return expiry;
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemType.INVALID.because(detail, ProblemError.at("/expiresAt", code, detail));
    }

    private static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no token " + id + ".");
    }

    private static ProblemException noPrincipal(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no principal " + id + ".");
    }
}
