package io.chapeau.discussion.ban;

import io.chapeau.discussion.words.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list says of a comment that comes in. */
@ApplicationScoped
public class Bans {

    private final BanRepository bans;
    private final BanHashes hashes;
    private final Clock clock;

    Bans(BanRepository bans, BanHashes hashes, Clock clock) {
        this.bans = bans;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A ban that a comment is hit by; of a person or client it tells the kind only. */
    public record Hit(BanKind kind, @Nullable String text) {}

    /**
     * The bans that hit, in one statement.
     *
     * @param clients hashes of the client and its network, as far as they are known
     */
    public List<Hit> on(String authorName, String email, String text, List<byte[]> clients) {
        List<byte[]> known = new ArrayList<>(clients);
        known.addAll(hashes.domainsOf(email));
        known.add(hashes.email(email));
        String whole = authorName + "\n" + text;
        FoldedText folded = FoldedText.of(whole);
        return bans.inForce(known, clock.instant()).stream()
                .filter(ban -> ban.text() == null || BanTarget.isIn(ban.kind(), ban.text(), whole, folded))
                .map(ban -> new Hit(ban.kind(), ban.text()))
                .toList();
    }
}
