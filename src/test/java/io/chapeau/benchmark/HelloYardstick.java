package io.chapeau.benchmark;

import static org.awaitility.Awaitility.await;

import io.chapeau.process.Installation;
import io.chapeau.process.ManagementClient;
import io.chapeau.process.ProductProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The yardstick of starting: a Quarkus REST application that greets and does nothing else, of the product's own
 * version, rehearsed like it, started with the same JVM settings.
 */
final class HelloYardstick {

    private static final Path SOURCES = Path.of("src", "test", "resources", "benchmark", "hello");
    private static final Path DIRECTORY = Options.DIRECTORY.resolve("hello");
    private static final Path APPLICATION = DIRECTORY.resolve("target").resolve("quarkus-app");

    private static final Path CACHE = APPLICATION.resolve("app.aot");

    private HelloYardstick() {}

    /** Anew each time: it takes seconds, and what it is built with is what the product is built with. */
    static void build() throws IOException, InterruptedException {
        Installation.deleteTree(DIRECTORY);
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, DIRECTORY.resolve(SOURCES.relativize(source).toString()));
            }
        }
        List<String> command = new ArrayList<>(List.of("./mvnw", "-q", "-B", "-ntp", "package"));
        command.addAll(List.of("-f", DIRECTORY.resolve("pom.xml").toString()));
        for (String name : List.of("quarkus.version", "compiler-plugin.version")) {
            command.add("-D" + name + "=" + System.getProperty(name));
        }
        command.add("-Dquarkus.package.jar.type=aot-jar");
        Process build = new ProcessBuilder(command).inheritIO().start();
        if (build.waitFor() != 0) {
            throw new IllegalStateException("The yardstick of starting cannot be built: " + String.join(" ", command));
        }
        secondsToFirstAnswer("-XX:AOTCacheOutput=" + CACHE);
    }

    /** From the start of the process to the first answer. */
    static double secondsToFirstAnswer() throws IOException, InterruptedException {
        return secondsToFirstAnswer("-XX:AOTCache=" + CACHE);
    }

    private static double secondsToFirstAnswer(String cache) throws IOException, InterruptedException {
        int port = freePort();
        ManagementClient client = new ManagementClient(port);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ProductProcess.JVM_SETTINGS);
        command.addAll(List.of(cache, "-Dquarkus.http.port=" + port, "-jar"));
        command.add(APPLICATION.resolve("quarkus-run.jar").toString());
        long start = System.nanoTime();
        Process hello = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(DIRECTORY.resolve("output.log").toFile())
                .start();
        try {
            await("the yardstick greets")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> client.answers("/hello", 200));
            return (System.nanoTime() - start) / 1e9;
        } finally {
            hello.destroy();
            hello.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
