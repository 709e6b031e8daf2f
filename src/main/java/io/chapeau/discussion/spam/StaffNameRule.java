package io.chapeau.discussion.spam;

import java.util.stream.Stream;

/** The name is, or looks like, one of the staff. */
record StaffNameRule(int points) implements Rule {

    @Override
    public Stream<Reason> on(Facts facts) {
        String staff = facts.staff();
        return staff == null ? Stream.empty() : Stream.of(new Reason("staffName", points, staff));
    }
}
