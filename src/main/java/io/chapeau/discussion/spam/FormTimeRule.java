package io.chapeau.discussion.spam;

import java.time.Duration;
import java.util.stream.Stream;

/** The form was sent sooner than anybody writes. */
record FormTimeRule(Duration shortest, int points) implements Rule {

    static final String NAME = "tooFast";

    @Override
    public Stream<Reason> on(Facts facts) {
        Duration age = facts.formAge();
        return age == null || age.compareTo(shortest) >= 0
                ? Stream.empty()
                : Stream.of(new Reason(NAME, points, age.toMillis() + " ms"));
    }
}
