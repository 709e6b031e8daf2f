package io.chapeau.discussion.spam;

import io.chapeau.discussion.ban.Bans;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody or something is banned. */
record BanRule(int points) implements Rule {

    /** What its reasons are called. */
    static final Set<String> NAMES = Set.of("banned", "bannedWord", "bannedPattern");

    /** There is room for these at their longest beside all that other rules find. */
    private static final int MOST_NAMED = 20;

    @Override
    public Stream<Reason> on(Facts facts) {
        return reasons(facts.bans());
    }

    /** One for each ban, as far as they can be named. */
    Stream<Reason> reasons(List<Bans.Hit> hits) {
        Stream<Reason> named = hits.stream().limit(MOST_NAMED).map(this::reason);
        int more = hits.size() - MOST_NAMED;
        return more <= 0 ? named : Stream.concat(named, Stream.of(new Reason("banned", more * points, more + " more")));
    }

    private Reason reason(Bans.Hit hit) {
        return switch (hit.kind()) {
            case EMAIL, DOMAIN, ADDRESS, NETWORK ->
                new Reason("banned", points, hit.kind().word());
            case WORD -> new Reason("bannedWord", points, String.valueOf(hit.text()));
            case PATTERN -> new Reason("bannedPattern", points, String.valueOf(hit.text()));
        };
    }
}
