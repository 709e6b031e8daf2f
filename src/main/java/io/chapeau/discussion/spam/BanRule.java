package io.chapeau.discussion.spam;

import io.chapeau.discussion.ban.Bans;
import java.util.stream.Stream;

/** Somebody or something is banned. */
record BanRule(int points) implements Rule {

    @Override
    public Stream<Reason> on(Facts facts) {
        return facts.bans().stream().map(this::reason);
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
