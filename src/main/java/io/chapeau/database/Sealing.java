package io.chapeau.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals private text for the database: equal addresses look different,
 * and a keyed hash beside it by which an address is found again without being opened.
 *
 * <p>Opening fails loudly when the key is another one: a wrong key must not look like missing data.
 */
@ApplicationScoped
public class Sealing {

    private final AesGcm cipher;
    private final byte[] hashKey;

    Sealing(DataKey dataKey) {
        this.cipher = new AesGcm(dataKey.derive("seal"));
        this.hashKey = dataKey.derive("e-mail hash");
    }

    public byte[] seal(String text) {
        return cipher.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    public String open(byte[] sealed) {
        try {
            return new String(cipher.open(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "Private text cannot be opened: the data key is not the one that sealed it", wrongKey);
        }
    }

    /** Finds an e-mail address, however it is spelled. */
    public byte[] emailHash(String email) {
        return DataKey.hmac(hashKey, EmailSpelling.of(email).getBytes(StandardCharsets.UTF_8));
    }
}
