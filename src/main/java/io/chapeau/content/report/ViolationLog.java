package io.chapeau.content.report;

import io.chapeau.content.BodyLimits;
import java.util.ArrayList;
import java.util.List;

/** Collects violations, bounded in number, and throws them together. */
public final class ViolationLog {
    private final List<Violation> violations = new ArrayList<>();
    private int left;

    public void add(String pointer, ViolationCode code, String detail) {
        if (violations.size() < BodyLimits.MAX_VIOLATIONS) {
            violations.add(new Violation(pointer, code.value(), detail));
        } else {
            left++;
        }
    }

    public void throwIfAny() {
        if (left > 0) {
            violations.add(new Violation(
                    "", ViolationCode.VIOLATIONS_TRUNCATED.value(), left + " more violations are left off"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidBodyException(violations);
        }
    }
}
