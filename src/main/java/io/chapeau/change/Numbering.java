package io.chapeau.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One round of numbering, step by step, on a connection of its own at READ COMMITTED without auto-commit. What
 * commits gets the next numbers; what a crash interrupts is rolled back whole and numbered by a later round.
 *
 * <p>Why this order: a reader's view of the database is collected while others commit, so of two transactions
 * that overlap it can show the later and hide the earlier. Hence two rounds never overlap (the lock comes before
 * the transaction writes anything), and no round overlaps with a writer whose row it numbers (rows are chosen
 * before the first lock that makes the round a writing transaction). Whoever sees a number sees all lower ones
 * and everything that the numbered transactions wrote.
 */
@ApplicationScoped
class Numbering {

    /** Rows that one round numbers at most. */
    static final int LIMIT = 500;

    private static final String ANY = "SELECT 1 FROM change_log WHERE seq IS NULL LIMIT 1";
    private static final String LOCK = "SELECT GET_LOCK('chapeau.sequencer', 5)";

    /**
     * The index holds them in the order of their ids. Asked for that order, the database walks through the whole log, or
     * sorts all that wait.
     */
    private static final String CHOOSE =
            "SELECT id FROM change_log FORCE INDEX (change_log_by_seq) WHERE seq IS NULL LIMIT " + LIMIT;

    private static final String HOLD_HEAD = "SELECT last_seq FROM change_head WHERE id = 1 FOR UPDATE";

    /** FIELD is the place of an id among the chosen ones, from 1 on. */
    private static final String NUMBER =
            "UPDATE change_log SET seq = ? + FIELD(id, %1$s) WHERE id IN (%1$s) AND seq IS NULL";

    private static final String MOVE_HEAD = "UPDATE change_head SET last_seq = ? WHERE id = 1";
    private static final String RELEASE = "SELECT RELEASE_ALL_LOCKS()";

    /**
     * What a round came to.
     *
     * @param head the last number that was given; 0: this round gave none
     * @param more whether there was more to number than one round does, or another node was at it
     */
    record Round(long head, boolean more) {}

    Round run(Connection connection) throws SQLException {
        if (!isAny(connection)) {
            return new Round(0, false);
        }
        if (!lock(connection)) {
            return new Round(0, true);
        }
        try {
            Round round = numberUnderLock(connection);
            release(connection);
            return round;
        } catch (SQLException failed) {
            giveUp(connection, failed);
            throw failed;
        }
    }

    private Round numberUnderLock(Connection connection) throws SQLException {
        List<Long> rows = choose(connection);
        if (rows.isEmpty()) {
            connection.rollback();
            return new Round(0, false);
        }
        long head = number(connection, rows, holdHead(connection));
        connection.commit();
        return new Round(head, rows.size() == LIMIT);
    }

    private static boolean isAny(Connection connection) throws SQLException {
        boolean any = !longs(connection, ANY).isEmpty();
        // Ends the transaction that the look began: an idle one is ended by the server, with its connection.
        connection.rollback();
        return any;
    }

    boolean lock(Connection connection) throws SQLException {
        return longs(connection, LOCK).getFirst() == 1;
    }

    List<Long> choose(Connection connection) throws SQLException {
        return longs(connection, CHOOSE).stream().sorted().toList();
    }

    long holdHead(Connection connection) throws SQLException {
        return longs(connection, HOLD_HEAD).getFirst();
    }

    /** Gives the rows the numbers after the last one, and answers the new last one. */
    long number(Connection connection, List<Long> rows, long last) throws SQLException {
        String chosen = rows.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (PreparedStatement number = connection.prepareStatement(NUMBER.formatted(chosen))) {
            number.setLong(1, last);
            if (number.executeUpdate() != rows.size()) {
                // Where nodes of a cluster do not share the lock, the head row decides who comes first.
                throw new SQLException("Another node has numbered the same rows meanwhile");
            }
        }
        long head = last + rows.size();
        moveHead(connection, head);
        return head;
    }

    void release(Connection connection) throws SQLException {
        longs(connection, RELEASE);
    }

    private static void moveHead(Connection connection, long head) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            move.setLong(1, head);
            move.executeUpdate();
        }
    }

    private void giveUp(Connection connection, SQLException failed) {
        try {
            connection.rollback();
            release(connection);
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }

    private static List<Long> longs(Connection connection, String query) throws SQLException {
        List<Long> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getLong(1));
            }
        }
        return values;
    }
}
