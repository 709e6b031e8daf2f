package io.chapeau.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The load generator wrk. It shares the machine with the server that it measures; product and yardsticks meet it in the
 * same way. It has two threads: one alone is busy all the time before a server with two event loops is, so that the
 * figures would be its own, and its latencies what it waits for a processor.
 *
 * @param processors those that it runs on, as taskset(1) writes them; null: any
 */
record Wrk(
        int connections,
        int seconds,
        List<String> headers,
        @Nullable Path script,
        @Nullable String processors) {

    private static final int THREADS = 2;
    private static final int WARM_UP_WINDOW_SECONDS = 6;
    private static final int MOST_WARM_UP_WINDOWS = 20;

    /** More than this from one window to the next is still the compiler's work, less may be chance. */
    private static final double STILL_WARMING = 1.03;

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    /** What takes longer is not among wrk's latencies, which would look better for it; it counts as an error. */
    private static final int LONGEST_SECONDS = 10;

    private static final Map<String, Double> MILLISECONDS = Map.of("us", 0.001, "ms", 1.0, "s", 1_000.0, "m", 60_000.0);

    static Wrk with(int connections, int seconds) {
        return new Wrk(connections, seconds, List.of(), null, null);
    }

    /** With these header fields as well: a name, its value, the next name. */
    Wrk sending(String... fields) {
        List<String> more = new ArrayList<>(headers);
        for (int i = 0; i < fields.length; i += 2) {
            more.add(fields[i] + ": " + fields[i + 1]);
        }
        return new Wrk(connections, seconds, List.copyOf(more), script, processors);
    }

    Wrk running(Path lua) {
        return new Wrk(connections, seconds, headers, lua, processors);
    }

    Wrk forSeconds(int time) {
        return new Wrk(connections, time, headers, script, processors);
    }

    /** On these processors and no other. */
    Wrk on(String list) {
        return new Wrk(connections, seconds, headers, script, list);
    }

    /** Says what to install where wrk is missing. */
    static void requireInstalled() throws IOException, InterruptedException {
        try {
            new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "The benchmark needs the load generator wrk: apt-get install wrk (Debian, Ubuntu)", missing);
        }
    }

    /** Until it gets no faster: what the JVM has not compiled yet it compiles beside the load, for a minute and more. */
    void warmUp(String url) throws IOException, InterruptedException {
        Wrk window = forSeconds(WARM_UP_WINDOW_SECONDS);
        double fastest = 0;
        int noFaster = 0;
        for (int i = 0; i < MOST_WARM_UP_WINDOWS && noFaster < 2; i++) {
            double rate = window.measure(url).perSecond();
            noFaster = rate < fastest * STILL_WARMING ? noFaster + 1 : 0;
            fastest = Math.max(fastest, rate);
        }
    }

    Measurement measure(String url) throws IOException, InterruptedException {
        String output = output(url);
        try {
            return read(output);
        } catch (IllegalStateException failed) {
            throw new IllegalStateException(url + ": " + output, failed);
        }
    }

    /** What it says of a run, errors included. */
    String output(String url) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (processors != null) {
            command.addAll(List.of("taskset", "-c", processors));
        }
        command.addAll(List.of("wrk", "-t" + THREADS, "-c" + connections, "-d" + seconds + "s", "--latency"));
        command.addAll(List.of("--timeout", LONGEST_SECONDS + "s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        if (script != null) {
            command.addAll(List.of("-s", script.toString()));
        }
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    private static Measurement read(String output) {
        long errors = brokenConnections(output) + late(output);
        Matcher refused = REFUSED.matcher(output);
        errors += refused.find() ? Long.parseLong(refused.group(1)) : 0;
        return new Measurement(
                Long.parseLong(first(REQUESTS, output)),
                Double.parseDouble(first(RATE, output)),
                percentile("50", output),
                percentile("99", output),
                errors);
    }

    /** Connections that were not made, or ended before their answer. */
    static long brokenConnections(String output) {
        return errors(output, 1) + errors(output, 2) + errors(output, 3);
    }

    private static long late(String output) {
        return errors(output, 4);
    }

    private static long errors(String output, int kind) {
        Matcher broken = BROKEN.matcher(output);
        return broken.find() ? Long.parseLong(broken.group(kind)) : 0;
    }

    private static double percentile(String percent, String output) {
        Matcher line = Pattern.compile(percent + "%\\s+([\\d.]+)(us|ms|s|m)\\b").matcher(output);
        if (!line.find()) {
            throw new IllegalStateException("wrk shows no latencies");
        }
        return Double.parseDouble(line.group(1)) * MILLISECONDS.getOrDefault(line.group(2), 1.0);
    }

    private static String first(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("wrk does not show " + pattern);
        }
        return found.group(1);
    }
}
