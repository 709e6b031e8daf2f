package io.chapeau.benchmark;

import io.chapeau.process.ProductProcess;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A yardstick in a JVM of its own, with the settings that the product's has. */
final class YardstickProcess implements AutoCloseable {

    private static final String PORT = "port ";

    private final Process process;
    private final int port;

    private YardstickProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a main class and waits until it serves. */
    static YardstickProcess start(Class<?> main, List<String> arguments, List<String> input) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ProductProcess.JVM_SETTINGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream lines = process.getOutputStream()) {
            lines.write(String.join("\n", input).getBytes(StandardCharsets.UTF_8));
        }
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(PORT)) {
                return new YardstickProcess(process, Integer.parseInt(line.substring(PORT.length())));
            }
        }
        throw new IllegalStateException(main.getSimpleName() + " has ended before it served");
    }

    /** In the process itself: serves on any port, as many times as there are event loops, and says on which. */
    static void serve(Vertx vertx, int instances, Handler<HttpServerRequest> handler) throws Exception {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start(Promise<Void> started) {
                                HttpServer server = vertx.createHttpServer().requestHandler(handler);
                                server.listen(port, "127.0.0.1")
                                        .<Void>mapEmpty()
                                        .onComplete(started);
                            }
                        },
                        new DeploymentOptions().setInstances(instances))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        System.out.println(PORT + port);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
