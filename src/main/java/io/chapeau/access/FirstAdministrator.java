package io.chapeau.access;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Identifiers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that somebody can get in: the first start makes an administrator with a token, taken from
 * {@code CHAPEAU_ADMIN_TOKEN} or generated. A configured token that is not known yet is added on any start,
 * which is also the way back in after the last one was lost.
 */
@ApplicationScoped
public class FirstAdministrator {

    static final int SHORTEST_SECRET = 32;
    private static final String FILE = "admin-token";

    private final PrincipalRepository principals;
    private final AccessTokenRepository tokens;
    private final ChapeauConfig config;
    private final Clock clock;
    private @Nullable String generated;

    FirstAdministrator(
            PrincipalRepository principals, AccessTokenRepository tokens, ChapeauConfig config, Clock clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /** The token that this start generated, to be shown once. */
    public Optional<String> generatedToken() {
        return Optional.ofNullable(generated);
    }

    public Path tokenFile() {
        return config.dataDir().resolve(FILE);
    }

    @Transactional
    void ensure(@Observes StartupEvent start) {
        Optional<String> configured = config.adminToken();
        if (configured.isPresent()) {
            ensureToken(configured.get());
        } else if (principals.count("role", Role.ADMIN) == 0) {
            String secret = TokenSecret.generate();
            addToken(secret);
            write(secret);
            generated = secret;
        }
    }

    private void ensureToken(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("CHAPEAU_ADMIN_TOKEN must have 32 characters or more.");
        }
        if (tokens.findByHash(TokenSecret.hash(secret)).isEmpty()) {
            addToken(secret);
        }
    }

    private void addToken(String secret) {
        Principal administrator =
                principals.find("role", Role.ADMIN).firstResultOptional().orElseGet(this::newAdministrator);
        AccessToken token = new AccessToken();
        token.id = Identifiers.next();
        token.principal = administrator;
        token.name = "first administrator";
        token.hash = TokenSecret.hash(secret);
        token.createdAt = clock.instant();
        tokens.persist(token);
    }

    private Principal newAdministrator() {
        Principal administrator = new Principal();
        administrator.id = Identifiers.next();
        administrator.name = "Administrator";
        administrator.role = Role.ADMIN;
        administrator.createdAt = clock.instant();
        administrator.updatedAt = administrator.createdAt;
        principals.persist(administrator);
        return administrator;
    }

    private void write(String secret) {
        try {
            Files.createDirectories(config.dataDir());
            Files.deleteIfExists(tokenFile());
            Files.createFile(
                    tokenFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(tokenFile(), secret + "\n", StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw new UncheckedIOException("The administrator's token cannot be written to " + tokenFile(), failed);
        }
    }
}
