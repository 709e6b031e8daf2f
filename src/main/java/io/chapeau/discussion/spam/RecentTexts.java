package io.chapeau.discussion.spam;

import io.chapeau.discussion.words.Fingerprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of the newest comments, of which every comment is compared with all: they lie in a row, and only
 * those that are near are looked at closer. When there is no place left, the one that has been known longest goes.
 */
final class RecentTexts {

    private final long[] fingerprints;
    private final @Nullable Said[] texts;
    private final Map<UUID, Integer> places = new HashMap<>();
    private int next;

    RecentTexts(int most) {
        fingerprints = new long[most];
        texts = new Said[most];
    }

    /** What a comment says, and since when. */
    record Said(UUID comment, Instant at, long fingerprint) {}

    /** A comment that is known with other words says these from now on. */
    synchronized void learn(Said said) {
        Integer place = places.get(said.comment);
        if (place != null && fingerprints[place] == said.fingerprint) {
            return;
        }
        if (place != null) {
            texts[place] = null;
        }
        Said oldest = texts[next];
        if (oldest != null) {
            places.remove(oldest.comment);
        }
        texts[next] = said;
        fingerprints[next] = said.fingerprint;
        places.put(said.comment, next);
        next = (next + 1) % texts.length;
    }

    /** How many others have said nearly the same since then. */
    synchronized int near(long fingerprint, UUID self, Instant since) {
        int near = 0;
        for (int i = 0; i < fingerprints.length; i++) {
            if (Fingerprint.areNear(fingerprint, fingerprints[i])) {
                Said said = texts[i];
                near += said != null && !said.at.isBefore(since) && !said.comment.equals(self) ? 1 : 0;
            }
        }
        return near;
    }
}
