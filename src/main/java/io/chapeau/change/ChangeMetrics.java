package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.chapeau.metrics.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How far the numbers of the change log are behind its commits, and so every consumer with them. */
@ApplicationScoped
class ChangeMetrics implements MeterBinder {

    private static final String READ = """
            SELECT COUNT(*), MIN(at)
              FROM (SELECT at FROM change_log FORCE INDEX (change_log_by_seq) WHERE seq IS NULL LIMIT 10000) unnumbered""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Recent<Lag> lag = new Recent<>(this::read);

    ChangeMetrics(@DataSource("management") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Lag(int changes, double seconds) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("chapeau.changes.unnumbered", lag, recent -> recent.number(Lag::changes))
                .description("Committed changes that no consumer sees yet, counted to 10,000 at most")
                .strongReference(true)
                .register(registry);
        Gauge.builder("chapeau.changes.lag", lag, recent -> recent.number(Lag::seconds))
                .description("How old the oldest of them is; 0: there is none")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private Lag read() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            LocalDateTime oldest = row.getObject(2, LocalDateTime.class);
            Duration age = oldest == null
                    ? Duration.ZERO
                    : Duration.between(oldest.toInstant(ZoneOffset.UTC), clock.instant());
            return new Lag(row.getInt(1), Math.max(0, age.toMillis() / 1000.0));
        } catch (SQLException failed) {
            throw new IllegalStateException("The change log cannot be read", failed);
        }
    }
}
