package io.chapeau.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What all processors of this machine did together, in hundredths of a second (proc(5)).
 *
 * @param idle with what they waited for disks
 * @param stolen what the machine around this one took for others
 */
record ProcessorTime(long all, long idle, long stolen) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;

    /** Since the machine was started. */
    static ProcessorTime now() throws IOException {
        String all = Files.readAllLines(Path.of("/proc/stat")).getFirst();
        long[] ticks = Arrays.stream(all.split(" +", -1))
                .skip(1)
                .limit(STOLEN + 1)
                .mapToLong(Long::parseLong)
                .toArray();
        return new ProcessorTime(Arrays.stream(ticks).sum(), ticks[IDLE] + ticks[WAITING], ticks[STOLEN]);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(all - before.all, idle - before.idle, stolen - before.stolen);
    }

    double busyShare() {
        return 1 - (double) idle / all;
    }

    double stolenShare() {
        return (double) stolen / all;
    }
}
