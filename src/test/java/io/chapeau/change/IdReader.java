package io.chapeau.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** The reader that everybody writes first, by AUTO_INCREMENT. It shows what the numbers are for: it misses some. */
record IdReader(Connection connection, long before, AtomicBoolean written) implements Callable<List<Long>> {

    private static final String NEW = "SELECT id FROM change_log WHERE id > ? ORDER BY id";

    @Override
    public List<Long> call() throws SQLException {
        List<Long> read = new ArrayList<>();
        try (connection;
                PreparedStatement select = connection.prepareStatement(NEW)) {
            boolean complete;
            do {
                complete = written.get();
                select.setLong(1, read.isEmpty() ? before : read.getLast());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        read.add(rows.getLong(1));
                    }
                }
            } while (!complete);
        }
        return read;
    }
}
