package io.chapeau.discussion.spam;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Nearly the same was said a moment ago.
 *
 * @param free how often that speaks against nobody
 */
record RepetitionRule(int free, Duration window) implements Rule {

    private static final int ONCE = 3;
    private static final int TWICE = 5;
    private static final int OFTEN = 8;

    @Override
    public Stream<Reason> on(Facts facts) {
        int points =
                switch (Math.max(0, facts.similar() - free)) {
                    case 0 -> 0;
                    case 1 -> ONCE;
                    case 2 -> TWICE;
                    default -> OFTEN;
                };
        return points == 0
                ? Stream.empty()
                : Stream.of(new Reason(
                        "repeated",
                        points,
                        (facts.similar() == 1 ? "once" : facts.similar() + " times") + " in " + words(window)));
    }

    private static String words(Duration window) {
        return window.toSecondsPart() == 0 ? window.toMinutes() + " min" : window.toSeconds() + " s";
    }
}
