package io.chapeau.discussion.spam;

import java.util.stream.Stream;

/** Nearly the same was said a moment ago. */
record RepetitionRule() implements Rule {

    private static final int ONCE = 3;
    private static final int TWICE = 5;
    private static final int OFTEN = 8;

    @Override
    public Stream<Reason> on(Facts facts) {
        int points =
                switch (facts.similar()) {
                    case 0 -> 0;
                    case 1 -> ONCE;
                    case 2 -> TWICE;
                    default -> OFTEN;
                };
        String minutes = Similarity.WINDOW.toMinutes() + " min";
        return points == 0
                ? Stream.empty()
                : Stream.of(new Reason("repeated", points, facts.similar() + " times in " + minutes));
    }
}
