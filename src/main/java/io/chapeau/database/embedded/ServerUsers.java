package io.chapeau.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The three database users and their random passwords, kept in a file that only its owner reads. There is no other user
 * who can log in, no root among them: what needs more rights runs through the init file at a start.
 */
record ServerUsers(String managementPassword, String deliveryPassword, String previewPassword) {
    static final String MANAGEMENT = "chapeau_management";
    static final String DELIVERY = "chapeau_delivery";
    static final String PREVIEW = "chapeau_preview";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    /** What goes into SQL between quotes unescaped; a file edited by hand into anything else is replaced. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{20,}");

    /** Reads the passwords of an earlier start, or makes new ones when there are none. */
    static ServerUsers of(DataDirectory directory) {
        try {
            Properties known = read(directory.passwords());
            String management = known.getProperty(MANAGEMENT, "");
            String delivery = known.getProperty(DELIVERY, "");
            String preview = known.getProperty(PREVIEW, "");
            if (Stream.of(management, delivery, preview)
                    .allMatch(password -> SAFE.matcher(password).matches())) {
                return new ServerUsers(management, delivery, preview);
            }
            ServerUsers users = new ServerUsers(random(), random(), random());
            write(directory, directory.passwords(), users.properties());
            return users;
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The passwords in " + directory.passwords() + " cannot be used: "
                            + EmbeddedDatabaseException.reason(e),
                    e);
        }
    }

    private String properties() {
        return MANAGEMENT + "=" + managementPassword + "\n"
                + DELIVERY + "=" + deliveryPassword + "\n"
                + PREVIEW + "=" + previewPassword + "\n";
    }

    /** Writes what the server executes at each start before it accepts a connection; it brings the users up to date. */
    void writeInitFile(DataDirectory directory) {
        String user = "'%s'@'127.0.0.1'";
        String sql = """
                SET sql_log_bin = 0;
                CREATE DATABASE IF NOT EXISTS chapeau CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE DATABASE IF NOT EXISTS chapeau_public CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE DATABASE IF NOT EXISTS chapeau_preview CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                """
                + user(
                        user.formatted(MANAGEMENT),
                        managementPassword,
                        "ALL",
                        "chapeau",
                        "chapeau_public",
                        "chapeau_preview")
                + user(user.formatted(DELIVERY), deliveryPassword, "SELECT", "chapeau_public")
                + user(user.formatted(PREVIEW), previewPassword, "SELECT", "chapeau_preview");
        try {
            write(directory, directory.initFile(), sql);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The file " + directory.initFile() + " cannot be written: " + EmbeddedDatabaseException.reason(e),
                    e);
        }
    }

    private static String user(String user, String password, String right, String... databases) {
        StringBuilder sql = new StringBuilder();
        sql.append("CREATE USER IF NOT EXISTS ").append(user).append(";\n");
        sql.append("ALTER USER ").append(user);
        sql.append(" IDENTIFIED BY '").append(password).append("';\n");
        sql.append("REVOKE ALL PRIVILEGES, GRANT OPTION FROM ").append(user).append(";\n");
        for (String database : databases) {
            sql.append("GRANT ").append(right).append(" ON ").append(database);
            sql.append(".* TO ").append(user).append(";\n");
        }
        return sql.toString();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    /** The file is born with its mode and takes its name when whole: it is never readable by others, never half. */
    private static void write(DataDirectory directory, Path file, String text) throws IOException {
        Path whole = Files.createTempFile(directory.temporary(), null, ".partial", OWNER_ONLY);
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
