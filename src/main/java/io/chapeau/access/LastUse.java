package io.chapeau.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when tokens were used and writes it once a minute, off the request: reading must not cost a write. */
@ApplicationScoped
class LastUse {

    private final AgroalDataSource database;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    LastUse(@DataSource("management") AgroalDataSource database) {
        this.database = database;
    }

    void note(UUID token, Instant moment) {
        noted.put(token, moment);
    }

    @Scheduled(every = "60s", delayed = "60s")
    void write() throws SQLException {
        Map<UUID, Instant> batch = Map.copyOf(noted);
        if (batch.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE access_token SET last_used_at = ? WHERE id = ?")) {
            for (Map.Entry<UUID, Instant> use : batch.entrySet()) {
                update.setObject(1, LocalDateTime.ofInstant(use.getValue(), ZoneOffset.UTC));
                update.setString(2, use.getKey().toString());
                update.addBatch();
            }
            update.executeBatch();
        }
        batch.forEach(noted::remove);
    }

    void writeAtShutdown(@Observes ShutdownEvent shutdown) throws SQLException {
        write();
    }
}
