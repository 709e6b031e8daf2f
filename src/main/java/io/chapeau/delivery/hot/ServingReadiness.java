package io.chapeau.delivery.hot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready when both database users can be served; degraded, which is ready too, while the database cannot be reached and
 * readers still get what is in memory. The answer is kept for a second, so that nobody can make the database work by
 * asking for our health.
 */
@Readiness
@ApplicationScoped
class ServingReadiness implements HealthCheck {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int SECONDS_TO_ANSWER = 2;

    private final AgroalDataSource management;
    private final AgroalDataSource delivery;
    private final HotPath hot;
    private final Clock clock;
    private volatile @Nullable Check last;

    ServingReadiness(
            @DataSource("management") AgroalDataSource management,
            @DataSource("delivery") AgroalDataSource delivery,
            HotPath hot,
            Clock clock) {
        this.management = management;
        this.delivery = delivery;
        this.hot = hot;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Check check = last;
        Instant now = clock.instant();
        if (check == null || check.moment().plus(KEPT).isBefore(now)) {
            check = new Check(now, answers(management) && answers(delivery));
            last = check;
        }
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        if (!check.up() && hot.serves()) {
            return answer.up()
                    .withData("degraded", "The database cannot be reached; readers get what is in memory.")
                    .build();
        }
        return answer.status(check.up()).build();
    }

    private static boolean answers(AgroalDataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private record Check(Instant moment, boolean up) {}
}
