package io.chapeau.http.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.database.AesGcm;
import io.chapeau.database.ServerSecrets;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes cursors that clients can hold but not make: JSON followed by the first 16 bytes of its HMAC-SHA256, or JSON
 * sealed, for those that clients must not read either. The keys lie in the database, so every node reads every node's
 * cursors.
 */
@ApplicationScoped
public class CursorCodec {

    private static final int SIGNATURE_BYTES = 16;
    private static final String DAMAGED = "The cursor is damaged, or from another list. Start without a cursor.";
    private static final String FOREIGN = "The cursor was not made by this server. Start without a cursor.";

    private final ObjectMapper mapper;
    private final ServerSecrets secrets;

    CursorCodec(ObjectMapper mapper, ServerSecrets secrets) {
        this.mapper = mapper;
        this.secrets = secrets;
    }

    /** The text of a record of plain values. */
    public String encode(Object cursor) {
        byte[] payload = json(cursor);
        byte[] signed = Arrays.copyOf(payload, payload.length + SIGNATURE_BYTES);
        System.arraycopy(signature(payload), 0, signed, payload.length, SIGNATURE_BYTES);
        return text(signed);
    }

    /** A text that says nothing of the record: the same one is another text each time. */
    public String seal(Object cursor) {
        return text(cipher().seal(json(cursor)));
    }

    /** Reads a sealed cursor back as the record that it was made of; anything else that comes is a 400. */
    public <T> T open(String text, Class<T> type) {
        try {
            return mapper.readValue(cipher().open(Base64.getUrlDecoder().decode(text)), type);
        } catch (IllegalArgumentException | IOException unreadable) {
            throw refused(DAMAGED);
        } catch (GeneralSecurityException notSealedHere) {
            throw refused(FOREIGN);
        }
    }

    /** Reads a cursor back as the record that it was made of; anything else that comes is a 400. */
    public <T> T decode(String text, Class<T> type) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(text);
            int length = signed.length - SIGNATURE_BYTES;
            if (length > 0) {
                byte[] payload = Arrays.copyOf(signed, length);
                byte[] signature = Arrays.copyOfRange(signed, length, signed.length);
                if (MessageDigest.isEqual(signature, Arrays.copyOf(signature(payload), SIGNATURE_BYTES))) {
                    return mapper.readValue(payload, type);
                }
            }
        } catch (IllegalArgumentException | IOException unreadable) {
            throw refused(DAMAGED);
        }
        throw refused(FOREIGN);
    }

    /** Reads the cursor of a list back; one of other filters or another sort is a 400. */
    Cursor decode(String text, String binding) {
        Cursor cursor = decode(text, Cursor.class);
        if (!cursor.binding().equals(binding)) {
            throw refused("The cursor belongs to other filters or another sort. Start without a cursor.");
        }
        return cursor;
    }

    static String binding(String fingerprint) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(fingerprint.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] json(Object cursor) {
        try {
            // By way of a string: straight to bytes, a character beyond U+FFFF would become two escapes of six
            // bytes, and the cursor after a long title longer than the contract lets clients send back.
            return mapper.writeValueAsString(cursor).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A cursor is made of strings", impossible);
        }
    }

    private static String text(byte[] cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private AesGcm cipher() {
        return new AesGcm(secrets.secret("sealed cursor"));
    }

    private byte[] signature(byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.secret("cursor"), "HmacSHA256"));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The 400 of a cursor, naming its parameter. */
    public static ProblemException refused(String detail) {
        return ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("cursor", "cursor", detail));
    }
}
