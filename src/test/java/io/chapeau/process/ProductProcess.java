package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One run of the packaged product. Whatever a test does, {@link #close} leaves neither this process nor a
 * database server that it started.
 */
public final class ProductProcess implements AutoCloseable {

    /** What the run command gives to the JVM. */
    public static final List<String> JVM_SETTINGS = List.of(
            "-Xmx344m", "@" + Path.of("src", "main", "jvm", "java.options").toAbsolutePath());

    private static final AtomicInteger NEXT_PORT = new AtomicInteger();
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    /** The first start unpacks and builds the database, on a machine that may be busy. */
    private static final Duration READY_AT_MOST = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path output;
    private List<ProcessHandle> servers = List.of();

    private ProductProcess(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    static ProductProcess launch(Path dataDirectory, Map<String, String> environment, String... arguments) {
        try {
            int port = freePort();
            Path output = Files.createTempFile(dataDirectory, "output-", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(JVM_SETTINGS);
            command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(new File("/dev/null"));
            builder.environment().keySet().removeIf(name -> name.startsWith("CHAPEAU_") || name.startsWith("QUARKUS_"));
            builder.environment()
                    .putAll(Map.of(
                            "CHAPEAU_PORT",
                            Integer.toString(port),
                            "CHAPEAU_DATA_DIR",
                            dataDirectory.toString(),
                            "CHAPEAU_DEMO",
                            "false"));
            builder.environment().putAll(environment);
            return new ProductProcess(builder.start(), port, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until this run serves; one that does not is ended. */
    public ProductProcess awaitReady() {
        boolean ready = false;
        try {
            await("the product serves")
                    .atMost(READY_AT_MOST)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> {
                        assertThat(process.isAlive()).as(this::output).isTrue();
                    })
                    .until(() -> client().answers("/q/health/live", 200));
            servers = servers();
            ready = true;
            return this;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    /** The start lines come when the port is open, at the same time as the first answers. */
    void awaitOutput(String words) {
        await(words).until(() -> output().contains(words));
    }

    public ManagementClient client() {
        return new ManagementClient(port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The database servers among this process's children, also after it has died. */
    List<ProcessHandle> servers() {
        List<ProcessHandle> children = process.children()
                .filter(child -> child.info().command().orElse("").endsWith("/mariadbd"))
                .toList();
        return children.isEmpty() ? servers : children;
    }

    /** SIGKILL to the JVM alone. */
    void killHard() {
        servers = servers();
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGKILL to the JVM and to its database server, as near to one moment as two calls are. */
    void killHardWithDatabase(boolean databaseFirst) {
        servers = servers();
        if (!databaseFirst) {
            process.destroyForcibly();
        }
        servers.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGKILL to the database server alone. */
    void killDatabase() {
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM to the JVM. */
    public void terminate() {
        process.destroy();
    }

    public int awaitExit() {
        try {
            return process.onExit().get(70, TimeUnit.SECONDS).exitValue();
        } catch (TimeoutException | ExecutionException running) {
            throw new AssertionError("The product does not end: " + output(), running);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Everything that this run wrote to the terminal. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it; whatever it was told, it has written nobody's address to the terminal. */
    @Override
    public void close() {
        killHardWithDatabase(false);
        assertThat(LoggedAddresses.in(output().lines())).isEmpty();
    }

    /**
     * A port outside of the range from which the system gives ports to whoever asks for any, and another one than a test
     * process beside this one takes: until the product listens, nobody else comes by it.
     */
    private static int freePort() {
        int first = 10_000 + (int) (ProcessHandle.current().pid() % 200) * 100;
        return IntStream.range(0, 100)
                .map(i -> first + NEXT_PORT.getAndIncrement() % 100)
                .filter(ProductProcess::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port is free from " + first + " on"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
