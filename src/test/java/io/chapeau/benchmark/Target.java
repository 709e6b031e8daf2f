package io.chapeau.benchmark;

import org.jspecify.annotations.Nullable;

/** What a figure has to be. */
record Target(String sign, @Nullable Double bound) {

    static final Target REPORTED = new Target("", null);

    static Target atLeast(double bound) {
        return new Target("≥", bound);
    }

    static Target atMost(double bound) {
        return new Target("≤", bound);
    }

    /** Empty: nothing was to be reached. */
    String verdict(double figure) {
        if (bound == null) {
            return "";
        }
        boolean reached = sign.equals("≥") ? figure >= bound : figure <= bound;
        return reached ? "reached" : "NOT reached";
    }

    @Override
    public String toString() {
        return bound == null ? "reported" : sign + " " + Row.number(bound);
    }
}
