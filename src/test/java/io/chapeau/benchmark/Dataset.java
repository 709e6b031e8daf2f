package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.process.Installation;
import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * An installation of the product with many articles, made once and used by all later runs. A hundred articles come
 * through the API; all others are copies of their rows, so that each table looks as the product itself leaves it.
 */
final class Dataset {

    private static final Path REHEARSED =
            Path.of("target", "quarkus-app", "app.aot").toAbsolutePath();
    private static final String ANY_NUMBER = "1000000";
    private static final Map<String, String> SETTINGS = Map.of(
            "CHAPEAU_ADMIN_TOKEN",
            ManagementClient.TOKEN,
            "CHAPEAU_DATA_KEY",
            "of-the-benchmark-0123456789012345678901234",
            "CHAPEAU_LOCALE",
            "fr",
            "CHAPEAU_TRUSTED_PROXIES",
            "127.0.0.0/8",
            "CHAPEAU_COMMENTS_RATE_LIMIT",
            "client=%1$s/PT1S,network=%1$s/PT1S,article=%1$s/PT1S,site=%1$s/PT1S".formatted(ANY_NUMBER));

    /** Binary logs, redo logs and the database program. */
    private static final long BASE_BYTES = 3L << 30;

    private static final long BYTES_FOR_READERS = 60_000;
    private static final long BYTES_WITH_PREVIEWS = 120_000;

    private final Installation installation;

    private Dataset(Installation installation) {
        this.installation = installation;
    }

    /** The one of this size, made now if it is not there. */
    static Dataset of(Options options) throws Exception {
        Path directory = Options.DIRECTORY.resolve("articles-" + options.articles());
        Path complete = directory.resolve("complete.json");
        if (!Files.exists(complete)) {
            // One that was not finished is of no use.
            Installation.deleteTree(directory);
        }
        Dataset dataset = new Dataset(Installation.kept(directory));
        if (!Files.exists(complete)) {
            requireRoom(directory, options);
            Instant start = Instant.now();
            Map<String, Object> made = dataset.make(options);
            made.put("seconds", Duration.between(start, Instant.now()).toSeconds());
            new ObjectMapper().writeValue(complete.toFile(), made);
        }
        System.out.println("Data set: " + Files.readString(complete));
        return dataset;
    }

    Installation installation() {
        return installation;
    }

    /** Starts the product on it and waits until it serves. */
    ProductProcess start(Map<String, String> more) {
        Map<String, String> settings = settings();
        settings.putAll(more);
        return installation.launch(settings).awaitReady();
    }

    /** Starts another node on the database of one that runs. */
    ProductProcess startBeside() throws SQLException, IOException {
        Map<String, String> settings = settings();
        Properties passwords = installation.passwords();
        settings.put("CHAPEAU_DATABASE_URL", server());
        for (String user : List.of("management", "delivery", "preview")) {
            settings.put(
                    "CHAPEAU_DATABASE_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD",
                    passwords.getProperty("chapeau_" + user));
        }
        return Installation.kept(Options.DIRECTORY.resolve("second-node")).launch(settings);
    }

    /** The JDBC address of the database server that runs, without a database. */
    String server() throws SQLException, IOException {
        try (Connection connection = installation.database()) {
            URI address = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            return "jdbc:mariadb://127.0.0.1:" + address.getPort();
        }
    }

    static void stop(ProductProcess product) {
        product.terminate();
        product.awaitExit();
    }

    static String url(ProductProcess product) {
        return "http://127.0.0.1:" + product.port();
    }

    /** What a query answers, as long as the product runs. */
    List<String> column(String query) throws SQLException, IOException {
        List<String> values = new ArrayList<>();
        try (Connection connection = installation.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** So that the next run finds the data set as this one did. */
    void forgetComments() throws SQLException, IOException {
        try (Connection connection = installation.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM comment WHERE status IN ('pending', 'spam')");
        }
    }

    /** Articles that came through the API: editors can change them. */
    List<String> editableIds() throws SQLException, IOException {
        return column("SELECT id FROM article WHERE external_id LIKE 'benchmark-%' ORDER BY external_id");
    }

    /** With what the build has rehearsed, as the run command has it. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        if (!Files.exists(REHEARSED)) {
            throw new IllegalStateException("The product was not rehearsed: ./mvnw -Pbenchmark,rehearsal verify");
        }
        settings.put("JAVA_TOOL_OPTIONS", "-XX:AOTCache=" + REHEARSED);
        return settings;
    }

    /** Rather than to find out after an hour. */
    private static void requireRoom(Path directory, Options options) throws IOException {
        long needed = BASE_BYTES + options.articles() * (options.isLarge() ? BYTES_FOR_READERS : BYTES_WITH_PREVIEWS);
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < needed) {
            throw new IllegalStateException("%,d articles need about %,d GB in %s, and %,d are free"
                    .formatted(options.articles(), needed >> 30, directory, free >> 30));
        }
    }

    private Map<String, Object> make(Options options) throws Exception {
        // Comments of samples are to be approved at once, by the rules.
        ProductProcess product = start(Map.of("CHAPEAU_COMMENTS_POLICY", "open"));
        try (Connection connection = installation.database()) {
            Samples samples = Samples.make(product.client(), new Commenter(url(product), 5));
            Copies copies = new Copies(connection, options);
            copies.make(samples);
            copies.check();
            Map<String, Object> made = new HashMap<>();
            made.put(
                    "articles",
                    column("SELECT COUNT(*) FROM chapeau_public.published_article")
                            .getFirst());
            made.put("comments", column("SELECT COUNT(*) FROM comment").getFirst());
            made.put(
                    "links",
                    column("SELECT COUNT(*) FROM chapeau_public.published_link").getFirst());
            made.put(
                    "bytesOfHtml",
                    column("SELECT ROUND(AVG(LENGTH(html))) FROM chapeau_public.published_body")
                            .getFirst());
            return made;
        } finally {
            stop(product);
        }
    }
}
