package io.chapeau.database;

import io.chapeau.database.embedded.EmbeddedMariaDb;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.mariadb.jdbc.Driver;

/**
 * The database server that the configuration names. It is asked before the application starts: a wrong setting
 * is then one line that names it, and not the stack trace of whichever part needed a connection first.
 */
record ExternalServer(String url, Config config) {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb:([a-z-]+:)?//[^/?]+");
    private static final String ANSWER_AT_MOST_MILLIS = "10000";
    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_DENIED = 1044;
    private static final int DATABASE_UNKNOWN = 1049;

    /** What hinders the product from working on this server and what to do about it; empty: nothing. */
    Optional<String> complaint() {
        if (!ADDRESS.matcher(url).matches()) {
            return Optional.of("CHAPEAU_DATABASE_URL must look like jdbc:mariadb://host:3306, without a database name"
                    + " and parameters; it is " + url);
        }
        return complaint(EmbeddedMariaDb.MANAGEMENT_USER, "chapeau", "management-password")
                .or(() -> complaint(EmbeddedMariaDb.DELIVERY_USER, "chapeau_public", "delivery-password"))
                .or(() -> complaint(EmbeddedMariaDb.PREVIEW_USER, "chapeau_preview", "preview-password"));
    }

    private Optional<String> complaint(String user, String database, String key) {
        String setting = "CHAPEAU_DATABASE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<String> password = config.getOptionalValue("chapeau.database." + key, String.class);
        if (password.isEmpty()) {
            return Optional.of("CHAPEAU_DATABASE_URL names a database server, but " + setting + ", the password of "
                    + user + " there, is not set.");
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password.get());
        login.setProperty("connectTimeout", ANSWER_AT_MOST_MILLIS);
        login.setProperty("socketTimeout", ANSWER_AT_MOST_MILLIS);
        try {
            new Driver().connect(url + "/" + database, login).close();
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(complaint(refused, user, database, setting));
        }
    }

    private String complaint(SQLException refused, String user, String database, String setting) {
        return switch (refused.getErrorCode()) {
            case ACCESS_DENIED ->
                "The database server " + url + " does not let " + user + " in. Check " + setting
                        + ", and that the user exists and may connect from here.";
            case DATABASE_DENIED, DATABASE_UNKNOWN ->
                "The user " + user + " finds no database " + database + " on " + url
                        + ". Create it, and grant the user its rights on it.";
            default ->
                "The database server " + url + " cannot be used: " + refused.getMessage()
                        + ". Check CHAPEAU_DATABASE_URL, and that the server runs.";
        };
    }
}
