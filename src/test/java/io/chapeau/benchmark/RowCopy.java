package io.chapeau.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies rows of a table, with other values in some columns. It reads from the database which columns there are, so a
 * column that a migration adds is copied too.
 *
 * @param origin what the rows are read from; {@code o} is the row to copy
 * @param changed expressions by column
 */
record RowCopy(String schema, String table, String origin, Map<String, String> changed) {

    private static final String COLUMNS = """
            SELECT column_name FROM information_schema.columns
             WHERE table_schema = ? AND table_name = ? AND COALESCE(generation_expression, '') = ''
             ORDER BY ordinal_position""";

    void run(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add("`" + rows.getString(1) + "`");
                    values.add(changed.getOrDefault(rows.getString(1), "o.`" + rows.getString(1) + "`"));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO %s.%s (%s) SELECT %s FROM %s"
                    .formatted(schema, table, String.join(", ", columns), String.join(", ", values), origin));
        }
    }
}
