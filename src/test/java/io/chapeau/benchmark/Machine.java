package io.chapeau.benchmark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    static Machine look() throws IOException {
        ProcessorTime before = ProcessorTime.now();
        long enough = TICKS * Runtime.getRuntime().availableProcessors();
        ProcessorTime watched = await("the processors have been watched for long enough")
                .until(() -> ProcessorTime.now().since(before), time -> time.all() >= enough);
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                watched.busyShare());
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
}
