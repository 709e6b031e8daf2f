package io.chapeau.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets that every node of one installation shares: kept in the database, made by whichever node asks
 * first. They guard what only has to be unforgeable, such as cursors; what has to stay private even from a
 * reader of the database is sealed with the {@link DataKey} instead.
 */
@ApplicationScoped
public class ServerSecrets {

    private static final int SECRET_BYTES = 32;

    private final AgroalDataSource database;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    ServerSecrets(@DataSource("management") AgroalDataSource database) {
        this.database = database;
    }

    /** The secret of this name, the same on every node and after every restart. */
    public byte[] secret(String name) {
        return known.computeIfAbsent(name, this::apart);
    }

    /** Outside the caller's transaction: that may be one of the other database. */
    private byte[] apart(String name) {
        byte[] proposal = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(proposal);
        return QuarkusTransaction.suspendingExisting().call(() -> firstOf(name, proposal));
    }

    /** The value that the first node proposed under this name. */
    byte[] firstOf(String name, byte[] proposal) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT IGNORE INTO server_secret (name, value) VALUES (?, ?)")) {
                insert.setString(1, name);
                insert.setBytes(2, proposal);
                insert.executeUpdate();
            }
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT value FROM server_secret WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The shared secret '" + name + "' cannot be read", unreachable);
        }
    }
}
