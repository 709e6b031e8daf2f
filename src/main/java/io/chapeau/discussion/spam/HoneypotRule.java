package io.chapeau.discussion.spam;

import java.util.stream.Stream;

/** A field that people do not see was filled. */
record HoneypotRule(int points) implements Rule {

    @Override
    public Stream<Reason> on(Facts facts) {
        String website = facts.comment().website();
        return website == null || website.isBlank()
                ? Stream.empty()
                : Stream.of(new Reason("honeypotFilled", points, website.length() + " characters"));
    }
}
