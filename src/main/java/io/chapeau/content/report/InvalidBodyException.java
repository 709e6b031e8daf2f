package io.chapeau.content.report;

import java.util.List;

/** The input is no body. Carries every violation that was found, never only the first. */
public final class InvalidBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** Refuses for these reasons, of which there is at least one. */
    public InvalidBodyException(List<Violation> violations) {
        super(violations.isEmpty() ? "invalid body" : violations.getFirst().detail());
        this.violations = List.copyOf(violations);
    }

    public static InvalidBodyException of(ViolationCode code, String detail) {
        return new InvalidBodyException(List.of(new Violation("", code.value(), detail)));
    }

    /** What is wrong, in the order of the input. */
    public List<Violation> violations() {
        return violations;
    }
}
