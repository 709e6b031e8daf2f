package io.chapeau.database;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for those of an e-mail address that mean the same: whatever its case, composed or decomposed accents, and
 * a domain in its own script or in ASCII. Whoever asks for what is theirs does not know how they once wrote it. Domains
 * are read as registries tell them apart (RFC 5891, UTS 46): one with ß is not the one with ss. A provider that tells
 * cases apart is not known.
 */
public final class EmailSpelling {

    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

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
        IDNA.Info errors = new IDNA.Info();
        StringBuilder ascii = DOMAINS.nameToASCII(lower, new StringBuilder(), errors);
        return errors.hasErrors() ? lower : ascii.toString();
    }
}
