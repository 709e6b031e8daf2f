package io.chapeau.discussion.spam;

import io.chapeau.discussion.ban.Bans;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody or something is banned. */
record BanRule(int points) implements Rule {

    /** What its reasons are called. */
    static final Set<String> NAMES = Set.of("banned", "bannedWord", "bannedPattern");

    @Override
    public Stream<Reason> on(Facts facts) {
        return reasons(facts.bans());
    }

    /** One for each ban. */
    Stream<Reason> reasons(List<Bans.Hit> hits) {
        return hits.stream().map(this::reason);
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
