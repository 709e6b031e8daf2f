package io.chapeau.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Halves the machine for a while: event loops and load generator on some processors, whatever else the product, its
 * database and its editors do on the others. Latencies then tell what the product makes readers wait for, and no more
 * what they wait for a processor.
 */
final class SeparateProcessors {

    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private final ProcessHandle product;

    SeparateProcessors(long pid) {
        this.product = ProcessHandle.of(pid).orElseThrow();
    }

    /** As taskset(1) writes them; on a machine with one processor there is no other half. */
    static String ofReaders() {
        return "0-" + (Math.max(1, ALL / 2) - 1);
    }

    private static String ofAllElse() {
        return Math.min(ALL / 2, ALL - 1) + "-" + (ALL - 1);
    }

    /** Also for threads that have come since the last time: they begin where the thread was that began them. */
    void apply() throws IOException, InterruptedException {
        moveAll(ProcessHandle.current(), ofAllElse());
        for (ProcessHandle database : product.children().toList()) {
            moveAll(database, ofAllElse());
        }
        for (Path thread : threads()) {
            run("taskset", "-p", "-c", isEventLoop(thread) ? ofReaders() : ofAllElse(), "" + thread.getFileName());
        }
    }

    private List<Path> threads() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(product.pid()), "task"))) {
            return threads.toList();
        }
    }

    private static boolean isEventLoop(Path thread) {
        return ProcessFigures.isNamed(thread, ProcessFigures.EVENT_LOOP);
    }

    private static void moveAll(ProcessHandle process, String processors) throws IOException, InterruptedException {
        run("taskset", "-a", "-p", "-c", processors, "" + process.pid());
    }

    /** A thread may have ended meanwhile; then there is nothing to move. */
    private static void run(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Everything may run anywhere again. */
    void end() throws IOException, InterruptedException {
        List<ProcessHandle> moved = new ArrayList<>(List.of(ProcessHandle.current(), product));
        moved.addAll(product.children().toList());
        for (ProcessHandle process : moved) {
            moveAll(process, "0-" + (ALL - 1));
        }
    }
}
