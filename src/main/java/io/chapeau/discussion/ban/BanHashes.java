package io.chapeau.discussion.ban;

import io.chapeau.database.DataKey;
import io.chapeau.database.EmailSpelling;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.words.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The keyed hashes by which e-mail addresses, their domains and words are compared. */
@ApplicationScoped
public class BanHashes {

    private final Sealing sealing;
    private final byte[] domainKey;
    private final byte[] textKey;

    BanHashes(Sealing sealing, DataKey dataKey) {
        this.sealing = sealing;
        this.domainKey = dataKey.derive("domain hash");
        this.textKey = dataKey.derive("ban text hash");
    }

    /** The domain of an e-mail address. */
    public byte[] domainOf(String email) {
        return domain(email.substring(email.lastIndexOf('@') + 1));
    }

    byte[] domain(String domain) {
        return DataKey.hmac(domainKey, EmailSpelling.domain(domain).getBytes(StandardCharsets.UTF_8));
    }

    /** The domain of an e-mail address and those above it: a ban of one of them hits. */
    List<byte[]> domainsOf(String email) {
        List<byte[]> hashes = new ArrayList<>();
        String domain = EmailSpelling.domain(email.substring(email.lastIndexOf('@') + 1));
        while (domain.indexOf('.') > 0) {
            hashes.add(domain(domain));
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return hashes;
    }

    byte[] email(String email) {
        return sealing.emailHash(email);
    }

    byte[] word(String text) {
        return DataKey.hmac(textKey, FoldedText.of(text).words().getBytes(StandardCharsets.UTF_8));
    }

    byte[] pattern(String text) {
        return DataKey.hmac(textKey, text.getBytes(StandardCharsets.UTF_8));
    }
}
