package io.chapeau.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals private text for the database: AES-256-GCM under a fresh nonce, so equal addresses look different,
 * and a keyed hash beside it by which an address is found again without being opened.
 *
 * <p>Opening fails loudly when the key is another one: a wrong key must not look like missing data.
 */
@ApplicationScoped
public class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final byte[] hashKey;
    private final SecureRandom random = new SecureRandom();

    Sealing(DataKey dataKey) {
        this.key = new SecretKeySpec(dataKey.derive("seal"), "AES");
        this.hashKey = dataKey.derive("e-mail hash");
    }

    public byte[] seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public String open(byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    /** Finds an e-mail address: the local part counts letter by letter, the domain without case. */
    public byte[] emailHash(String email) {
        int at = email.lastIndexOf('@');
        String normal = email.substring(0, at + 1) + email.substring(at + 1).toLowerCase(Locale.ROOT);
        return DataKey.hmac(hashKey, normal.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "Private text cannot be opened: the data key is not the one that sealed it", wrongKey);
        }
    }
}
