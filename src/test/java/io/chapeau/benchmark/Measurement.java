package io.chapeau.benchmark;

/**
 * What one run of a load generator saw.
 *
 * @param perSecond answers in a second
 * @param p50 milliseconds within which half of the answers came
 * @param p99 milliseconds within which 99 of 100 came
 * @param errors answers that are errors, and connections that broke
 */
record Measurement(long requests, double perSecond, double p50, double p99, long errors) {

    Measurement {
        if (requests == 0 || errors > 0) {
            throw new IllegalStateException(
                    requests + " answers and " + errors + " errors: whatever that measures, it is not speed");
        }
    }
}
