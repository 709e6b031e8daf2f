package io.chapeau.benchmark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where the figures come from.
 *
 * @param busyBefore share of the processors that others used before anything here began: it spoils every figure
 */
record Machine(String processor, int processors, Instant time, double busyBefore) {

    private static final double DISTURBED = 0.15;

    /** Of a hundredth of a second each, for every processor: enough to tell a busy machine from one that stirs. */
    private static final long TICKS = 300;

    private static final int IDLE = 3;
    private static final int WAITING = 4;

    static Machine look() throws IOException {
        long[] before = ticks();
        long enough = Arrays.stream(before).sum() + TICKS * Runtime.getRuntime().availableProcessors();
        long[] after = await("the processors have been watched for long enough")
                .until(Machine::ticks, ticks -> Arrays.stream(ticks).sum() >= enough);
        double all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
        double idle = after[IDLE] - before[IDLE] + after[WAITING] - before[WAITING];
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                1 - idle / all);
    }

    boolean isDisturbed() {
        return busyBefore > DISTURBED;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d × %s, Java %d, %s; %.0f %% busy with other things before the run%s. Product, database, yardsticks and"
                        + " load generator share the machine.",
                processors,
                processor,
                Runtime.version().feature(),
                time,
                busyBefore * 100,
                isDisturbed() ? ": THESE FIGURES ARE DISTURBED" : "");
    }

    private static String processorName() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    /** Of all processors together, by what they did (proc(5)). */
    private static long[] ticks() throws IOException {
        String all = Files.readAllLines(Path.of("/proc/stat")).getFirst();
        return Arrays.stream(all.split(" +", -1))
                .skip(1)
                .limit(8)
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
