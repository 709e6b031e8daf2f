package io.chapeau.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    private static final String BY_HASH = "from AccessToken t join fetch t.principal where t.hash = ?1";

    Optional<AccessToken> findByHash(byte[] hash) {
        return find(BY_HASH, hash).firstResultOptional();
    }
}
