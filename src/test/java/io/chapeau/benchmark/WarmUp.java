package io.chapeau.benchmark;

import java.util.concurrent.Callable;

/** Until it gets no faster: what the JVM has not compiled yet it compiles beside the load, for a minute and more. */
final class WarmUp {

    static final int WINDOW_SECONDS = 6;
    private static final int MOST_WINDOWS = 20;

    /** More than this from one window to the next is still the compiler's work, less may be chance. */
    private static final double STILL_WARMING = 1.03;

    private WarmUp() {}

    /** Takes windows, each of which says how fast it was. */
    static void untilNoFaster(Callable<Double> window) throws Exception {
        double fastest = 0;
        int noFaster = 0;
        for (int i = 0; i < MOST_WINDOWS && noFaster < 2; i++) {
            double speed = window.call();
            noFaster = speed < fastest * STILL_WARMING ? noFaster + 1 : 0;
            fastest = Math.max(fastest, speed);
        }
    }
}
