package io.chapeau.discussion.ban;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the list says of a comment that comes in. The list is kept in memory; whether it is still the one that stands in
 * the database, its version tells whoever asks within the transaction that keeps the comment.
 */
@ApplicationScoped
public class Bans {

    private final BanRepository bans;
    private final BanHashes hashes;
    private final Clock clock;
    private volatile @Nullable BanList known;

    Bans(BanRepository bans, BanHashes hashes, Clock clock) {
        this.bans = bans;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A ban that a comment is hit by; of a person or client it tells the kind only. */
    public record Hit(BanKind kind, @Nullable String text) {}

    /** The list as it is in the database at this moment. */
    public BanList current() {
        long version = bans.version();
        BanList list = known;
        // What is read after its version is as new or newer, so that no change is ever missed.
        return list != null && list.version() == version ? list : read(version);
    }

    /** The list that was last read; whoever uses it has to compare its version in the end. */
    public BanList known() {
        BanList list = known;
        return list == null ? current() : list;
    }

    /** At once by one thread: the others would read the same. */
    private synchronized BanList read(long version) {
        BanList list = known;
        if (list == null || list.version() != version) {
            list = bans.read(version, clock.instant());
            known = list;
        }
        return list;
    }

    /**
     * The bans of the list that hit, without a statement.
     *
     * @param forms of the text, in each of which a word or expression is looked for
     * @param clients hashes of the client and its network, as far as they are known
     */
    public List<Hit> on(BanList list, String authorName, String email, List<String> forms, List<byte[]> clients) {
        List<byte[]> whose = new ArrayList<>(clients);
        whose.addAll(hashes.domainsOf(email));
        whose.add(hashes.email(email));
        Instant now = clock.instant();
        return Stream.concat(list.of(whose, now), list.in(authorName, forms, now))
                .map(ban -> new Hit(ban.kind(), ban.text()))
                .toList();
    }
}
