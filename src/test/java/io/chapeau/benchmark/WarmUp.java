package io.chapeau.benchmark;

import java.util.Locale;

/**
 * Load that goes on until a server's optimizing compiler rests. What comes seldom is compiled late, for minutes and
 * beside all else, so that a fixed time measures now the product and now its compiler.
 */
final class WarmUp {

    private static final int WINDOW_SECONDS = 20;
    private static final int MOST_WINDOWS = 15;

    /** This share of what it took when it had most to do, twice one after the other, and the compiler is done. */
    private static final double AT_REST = 0.15;

    private WarmUp() {}

    /** Load of a given time. */
    interface Load {
        void run(int seconds) throws Exception;
    }

    /** Gives up after some minutes, and says in any case how much the compiler had to do. */
    static void untilCompiled(ProcessFigures server, Load load) throws Exception {
        double most = 0;
        int resting = 0;
        for (int i = 0; i < MOST_WINDOWS && resting < 2; i++) {
            double before = server.compilerSeconds();
            load.run(WINDOW_SECONDS);
            double share = (server.compilerSeconds() - before) / WINDOW_SECONDS;
            most = Math.max(most, share);
            resting = share <= most * AT_REST ? resting + 1 : 0;
            System.out.printf(Locale.ROOT, "Warming up, the compiler takes %.1f %% of a processor%n", share * 100);
        }
    }
}
