package io.chapeau.http.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.database.AesGcm;
import io.chapeau.database.DataKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Keeps stored answers unreadable: some hold a secret that is shown once. A row bears only a keyed hash of
 * its Idempotency-Key, and its answer is sealed with a key that is derived from the same Idempotency-Key, so
 * that neither the table, nor the table with the data key, gives an answer away.
 */
@ApplicationScoped
class IdempotencyVault {

    private final ObjectMapper mapper;
    private final byte[] nameKey;
    private final byte[] sealKey;

    IdempotencyVault(DataKey dataKey, ObjectMapper mapper) {
        this.mapper = mapper;
        this.nameKey = dataKey.derive("idempotency name");
        this.sealKey = dataKey.derive("idempotency answer");
    }

    byte[] name(IdempotencyKey key) {
        return DataKey.hmac(nameKey, bytes(key));
    }

    byte[] seal(IdempotencyKey key, StoredAnswer answer) throws IOException {
        return cipher(key).seal(mapper.writeValueAsBytes(answer));
    }

    StoredAnswer open(IdempotencyKey key, byte[] sealed) throws IOException {
        try {
            return mapper.readValue(cipher(key).open(sealed), StoredAnswer.class);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "A stored answer cannot be opened: the data key is not the one that sealed it", wrongKey);
        }
    }

    private AesGcm cipher(IdempotencyKey key) {
        return new AesGcm(DataKey.hmac(sealKey, bytes(key)));
    }

    private static byte[] bytes(IdempotencyKey key) {
        return (key.owner() + '\n' + key.value()).getBytes(StandardCharsets.UTF_8);
    }
}
