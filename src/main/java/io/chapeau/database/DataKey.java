package io.chapeau.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of private text. It lies outside the database, so that a copy of the database alone reveals no
 * e-mail address: {@code CHAPEAU_DATA_KEY}, or a file of mode 0600 in the data directory that the first
 * start makes. Losing it loses the addresses; nodes of one installation must share it.
 */
@ApplicationScoped
public class DataKey {

    private static final String FILE = "data.key";
    private static final int SHORTEST = 32;

    private final byte[] root;

    public DataKey(ChapeauConfig config) {
        String secret = config.dataKey().orElseGet(() -> readOrMake(config.dataDir()));
        if (secret.length() < SHORTEST) {
            throw new ConfigurationException("CHAPEAU_DATA_KEY must have 32 characters or more.");
        }
        this.root = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A key of 32 bytes for one purpose; keys of different purposes tell nothing of each other. */
    public byte[] derive(String purpose) {
        return hmac(root, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 (RFC 2104): 32 bytes that nobody without the key can make or undo. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static String readOrMake(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(directory);
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String secret = HexFormat.of().formatHex(random);
            // Written beside and renamed: a crash leaves either no key or a whole one.
            Path draft = directory.resolve(FILE + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, secret + "\n", StandardOpenOption.WRITE);
            Files.move(draft, file);
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException("The data key " + file + " cannot be read or made", failed);
        }
    }
}
