package io.chapeau.discussion.check;

import io.chapeau.discussion.spam.Reason;
import io.chapeau.discussion.spam.Verdict;
import java.util.Arrays;
import java.util.Optional;

/** What is known of a comment from the external check, in the words that moderators read. */
public enum Finding {
    /** It has been asked, or the product ended before it was. */
    WAITING("not answered yet"),
    /** It has been asked about what a moderator is to look at anyway: nothing that it finds is enough to show it. */
    WAITING_WITH_OTHERS("not answered yet, and a moderator decides"),
    HAM("nothing found"),
    SPAM("spam"),
    /** So plain that the service would not even show it to a moderator; here one can still look. */
    BLATANT("spam without doubt"),
    TIMED_OUT("timed out"),
    UNREACHABLE("not reached"),
    /** The egress guard did not let the question out. */
    CLOSED("its address is closed to requests from here"),
    INVALID("key or question refused"),
    UNREADABLE("no answer that can be read");

    /** The word of its reasons. */
    public static final String RULE = "externalCheck";

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    /** Whether it says that the comment is spam; empty: it says nothing of that. */
    public Optional<Boolean> spam() {
        return switch (this) {
            case HAM -> Optional.of(false);
            case SPAM, BLATANT -> Optional.of(true);
            case WAITING, WAITING_WITH_OTHERS, TIMED_OUT, UNREACHABLE, CLOSED, INVALID, UNREADABLE -> Optional.empty();
        };
    }

    /** How much it weighs: whatever is no answer holds a comment, and nothing but an answer makes it spam. */
    public Verdict weight() {
        return spam().map(spam -> spam ? Verdict.SPAM : Verdict.PASS).orElse(Verdict.HOLD);
    }

    public String words() {
        return words;
    }

    /** Whether its answer is still to come. */
    public boolean isToCome() {
        return this == WAITING || this == WAITING_WITH_OTHERS;
    }

    /** What a reason of a comment stands for; empty: it is another rule's. */
    public static Optional<Finding> of(Reason reason) {
        return Arrays.stream(values())
                .filter(finding -> reason.rule().equals(RULE) && reason.detail().equals(finding.words))
                .findFirst();
    }
}
