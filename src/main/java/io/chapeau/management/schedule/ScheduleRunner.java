package io.chapeau.management.schedule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread of this node that looks for what is due. Of several nodes one works at a time, so that things happen
 * in the order in which they were to happen; that each happens once does not depend on it.
 */
@ApplicationScoped
class ScheduleRunner {

    private static final Logger LOG = Logger.getLogger(ScheduleRunner.class);
    private static final int BATCH = 100;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(300);
    private static final Duration END_AT_MOST = Duration.ofSeconds(10);

    private static final String TAKE_TURN = "SELECT GET_LOCK('chapeau.schedule', 0)";
    private static final String END_TURN = "DO RELEASE_LOCK('chapeau.schedule')";

    private final List<DueWork> works;
    private final AgroalDataSource database;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "schedule");
    private boolean failing;

    ScheduleRunner(@All List<DueWork> works, @DataSource("changes") AgroalDataSource database) {
        this.works = works;
        this.database = database;
        this.thread.setDaemon(true);
    }

    /** Last: a start that a wrong setting ends has nothing under way. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 1000) StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        thread.join(END_AT_MOST);
    }

    /** The first look waits as well: those who waited for the start come before what is planned. */
    private void work() {
        try {
            while (!ending.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!due().isEmpty()) {
                takeTurn();
            }
            failing = false;
        } catch (SQLException | RuntimeException unreachable) {
            if (!failing) {
                LOG.warnf(
                        "What is planned is not carried out at present; trying again until it works: %s",
                        unreachable.getMessage());
                LOG.debug("Looking for what is due failed", unreachable);
            }
            failing = true;
        }
    }

    /** The turn ends with the connection, so a node that dies holds up nobody. */
    private void takeTurn() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isOurs(statement)) {
                return;
            }
            try {
                for (List<Step> due = due(); !due.isEmpty() && !isEnding(); due = due()) {
                    due.forEach(this::carryOut);
                }
            } finally {
                statement.execute(END_TURN);
            }
        }
    }

    private void carryOut(Step step) {
        if (isEnding()) {
            return;
        }
        try {
            step.work().carryOut(step.due());
        } catch (RuntimeException failure) {
            step.work().failed(step.due(), failure);
        }
    }

    /** What is due of all features in one order; whatever comes before the last of these is among them. */
    private List<Step> due() {
        return works.stream()
                .flatMap(work -> work.due(BATCH).stream().map(due -> new Step(work, due)))
                .sorted(Comparator.comparing(Step::due, DueWork.Due.ORDER))
                .limit(BATCH)
                .toList();
    }

    private record Step(DueWork work, DueWork.Due due) {}

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    private static boolean isOurs(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(TAKE_TURN)) {
            return row.next() && row.getInt(1) == 1;
        }
    }
}
