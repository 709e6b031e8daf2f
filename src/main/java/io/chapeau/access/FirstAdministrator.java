package io.chapeau.access;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Identifiers;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that somebody can get in. A start that finds no valid token of an administrator makes one: it is
 * taken from {@code CHAPEAU_ADMIN_TOKEN} or generated. A configured token that is not known yet is added on
 * any start, which is also the way back in after the others were lost; a revoked one stays revoked.
 *
 * <p>The file is written before the transaction commits. When the process dies in between, the file holds a
 * token that nobody knows and the next start, which finds no valid one, writes it again.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    /** What a header can carry; a longer one would be refused by {@link BearerMechanism}. */
    private static final Pattern USABLE_SECRET = Pattern.compile("[\\x21-\\x7E]{32,480}");

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
        return TokenFile.in(config.dataDir()).path();
    }

    @Transactional
    void ensure(@Observes StartupEvent start) {
        config.adminToken().ifPresent(this::ensureConfigured);
        if (!tokens.hasWayIn(clock.instant())) {
            String secret = TokenSecret.generate();
            add("first administrator", secret);
            TokenFile.in(config.dataDir()).write(secret);
            generated = secret;
        }
    }

    private void ensureConfigured(String secret) {
        if (!USABLE_SECRET.matcher(secret).matches()) {
            throw new ConfigurationException(
                    "CHAPEAU_ADMIN_TOKEN must have 32 to 480 characters, all of them printable ASCII without spaces.");
        }
        Optional<Boolean> holds = tokens.holds(TokenSecret.hash(secret), clock.instant());
        if (holds.isEmpty()) {
            add("CHAPEAU_ADMIN_TOKEN", secret);
        } else if (!holds.get()) {
            LOG.warn("The token of CHAPEAU_ADMIN_TOKEN was revoked and lets nobody in. Configure a new secret.");
        }
    }

    private void add(String name, String secret) {
        Principal administrator = principals.firstAdministrator().orElseGet(this::newAdministrator);
        tokens.persistAndFlush(AccessToken.of(administrator, name, secret, clock.instant()));
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
}
