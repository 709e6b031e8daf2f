package io.chapeau.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens that let somebody in. Each request to management looks for one first, so the look is one statement, which shows
 * one moment by itself: a session and a transaction would take several times as long.
 */
@ApplicationScoped
class ValidTokens {

    private static final String BY_HASH = """
            SELECT t.id, p.id, p.name, p.role FROM access_token t JOIN principal p ON p.id = t.principal_id
             WHERE t.hash = ? AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?)""";

    private final AgroalDataSource database;

    ValidTokens(@DataSource("management") AgroalDataSource database) {
        this.database = database;
    }

    /** Who is let in by the token with this hash at the moment; nobody, when it is unknown, expired or revoked. */
    Optional<ValidToken> find(byte[] hash, Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_HASH)) {
            select.setBytes(1, hash);
            select.setObject(2, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(token(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new PersistenceException("Tokens cannot be read", failed);
        }
    }

    private static ValidToken token(ResultSet row) throws SQLException {
        return new ValidToken(
                UUID.fromString(row.getString(1)),
                new CallerPrincipal(
                        UUID.fromString(row.getString(2)), row.getString(3), Role.ofWord(row.getString(4))));
    }

    /** A token that holds, and whose it is. */
    record ValidToken(UUID id, CallerPrincipal principal) {}
}
