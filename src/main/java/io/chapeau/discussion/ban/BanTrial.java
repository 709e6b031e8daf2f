package io.chapeau.discussion.ban;

import io.chapeau.discussion.ban.CommenterRepository.Found;
import io.chapeau.discussion.text.CommentRendering;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what a ban would have hit, had it been there, in a moment however many comments there are. */
@ApplicationScoped
class BanTrial {

    private static final int MOST_HITS = 10_000;
    private static final int MOST_READ = 2_000;
    /** What an expression costs grows with what it is looked for in: a moderator waits for it. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_DOMAINS = 10_000;
    private static final int SHOWN = 10;

    private final BanTargets targets;
    private final CommenterRepository commenters;
    private final CommentRendering rendering;
    private final Clock clock;

    BanTrial(BanTargets targets, CommenterRepository commenters, CommentRendering rendering, Clock clock) {
        this.targets = targets;
        this.commenters = commenters;
        this.rendering = rendering;
        this.clock = clock;
    }

    BanPreview of(BanTarget target) {
        return switch (target.kind()) {
            case EMAIL -> email(target);
            case DOMAIN -> domain(target);
            case ADDRESS, NETWORK -> {
                List<Found> hits = commenters.by(target.kind(), target.hash(), MOST_HITS);
                yield preview(hits, hits.size() < MOST_HITS);
            }
            case WORD, PATTERN -> words(target);
        };
    }

    private BanPreview email(BanTarget target) {
        List<CommenterRepository.Addressed> read = commenters.from(target.domainOfEmail(), MOST_HITS);
        List<Found> hits = read.stream()
                .filter(comment -> targets.isMeant(target, comment.email()))
                .map(CommenterRepository.Addressed::found)
                .toList();
        return preview(hits, read.size() < MOST_HITS);
    }

    /** The hash of a domain does not say which ones lie above it, but one address from there does. */
    private BanPreview domain(BanTarget target) {
        List<CommenterRepository.Domain> known = commenters.domains(MOST_DOMAINS);
        Stream<byte[]> below = known.stream()
                .filter(domain -> targets.isWithin(target, domain.email()))
                .map(CommenterRepository.Domain::hash);
        List<Found> hits = commenters.fromAny(
                Stream.concat(Stream.of(target.hash()), below).toList(), MOST_HITS);
        return preview(hits, hits.size() < MOST_HITS && known.size() < MOST_DOMAINS);
    }

    private BanPreview words(BanTarget target) {
        List<BanPreview.Hit> read = commenters.newest(MOST_READ);
        BanList alone = BanList.of(target.kind(), target.words());
        List<BanPreview.Hit> hits = new ArrayList<>();
        int characters = 0;
        for (BanPreview.Hit comment : read) {
            characters += comment.text().length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            if (alone.hits(comment.authorName(), rendering.forms(comment.text()), clock.instant())) {
                hits.add(comment);
            }
        }
        return new BanPreview(
                hits.size(),
                approved(hits.stream().map(BanPreview.Hit::status)),
                read.size() < MOST_READ && characters <= MOST_CHARACTERS,
                hits.stream().limit(SHOWN).toList());
    }

    /** However many there are, no more texts are read than are shown. */
    private BanPreview preview(List<Found> hits, boolean isExact) {
        List<UUID> shown = hits.stream().limit(SHOWN).map(Found::id).toList();
        return new BanPreview(
                hits.size(), approved(hits.stream().map(Found::status)), isExact, commenters.texts(shown));
    }

    private static int approved(Stream<String> statuses) {
        return (int) statuses.filter("approved"::equals).count();
    }
}
