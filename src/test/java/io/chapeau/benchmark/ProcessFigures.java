package io.chapeau.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the system says of a process (proc(5)). */
record ProcessFigures(long pid) {

    /** As far as the system keeps its name. */
    static final String EVENT_LOOP = "vert.x-eventloo";

    private static final double TICKS_OF_A_SECOND = 100;

    /** Megabytes of memory that it holds now. */
    double residentMb() throws IOException {
        try (Stream<String> lines = Files.lines(of("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }

    /** Seconds that it has computed, in all its threads. */
    double cpuSeconds() throws IOException {
        return cpuSeconds(of("stat"));
    }

    /** Seconds that the JVM's optimizing compiler has computed. */
    double compilerSeconds() throws IOException {
        try (Stream<Path> threads = Files.list(of("task"))) {
            double seconds = 0;
            for (Path thread :
                    threads.filter(thread -> isNamed(thread, "C2 CompilerThre")).toList()) {
                seconds += cpuSeconds(thread.resolve("stat"));
            }
            return seconds;
        }
    }

    /** How many of its threads are event loops. */
    int eventLoops() throws IOException {
        try (Stream<Path> threads = Files.list(of("task"))) {
            return (int) threads.filter(thread -> isNamed(thread, EVENT_LOOP)).count();
        }
    }

    private static double cpuSeconds(Path file) throws IOException {
        String stat = Files.readString(file);
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS_OF_A_SECOND;
    }

    /** Of a name the system keeps fifteen characters. */
    static boolean isNamed(Path thread, String name) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith(name);
        } catch (IOException ended) {
            return false;
        }
    }

    private Path of(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
