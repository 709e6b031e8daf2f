package io.chapeau.database;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for those of an e-mail address that mean the same: whatever its case, composed or decomposed accents, and
 * a domain in its own script or in ASCII (RFC 5891). Whoever asks for what is theirs does not know how they once wrote it.
 * A provider that tells cases apart is not known.
 */
public final class EmailSpelling {

    private EmailSpelling() {}

    /** The address. */
    public static String of(String email) {
        int domain = email.lastIndexOf('@') + 1;
        String local = Normalizer.normalize(email.substring(0, domain), Normalizer.Form.NFC);
        return local.toLowerCase(Locale.ROOT) + domain(email.substring(domain));
    }

    /** The domain by itself; what is none is only lower-cased. */
    public static String domain(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noDomain) {
            return lower;
        }
    }
}
