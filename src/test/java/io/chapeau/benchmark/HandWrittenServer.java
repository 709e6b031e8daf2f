package io.chapeau.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The second yardstick: what somebody would write who had only these three pages to serve. A bare Vert.x worker takes
 * one of as many connections as the product's pool has, runs the one statement that the database server has prepared for
 * this connection, and writes one string of JSON with the same data. It checks no parameter, opens no transaction,
 * looks for no former address, signs no cursor and sets no header but the type.
 */
final class HandWrittenServer {

    private static final int POOL = 16;
    private static final String PAGE = "&page=";

    private HandWrittenServer() {}

    /** Arguments: JDBC address, user, password, number of event loops. */
    public static void main(String[] arguments) throws Exception {
        BlockingQueue<HandWrittenQueries> pool = new ArrayBlockingQueue<>(POOL);
        for (int i = 0; i < POOL; i++) {
            pool.add(new HandWrittenQueries(arguments[0], arguments[1], arguments[2]));
        }
        int loops = Integer.parseInt(arguments[3]);
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(false).setEventLoopPoolSize(loops));
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("hand-written", POOL);
        YardstickProcess.serve(vertx, loops, request -> workers.executeBlocking(() -> read(pool, request.uri()), false)
                .onComplete(read -> {
                    if (read.succeeded()) {
                        request.response()
                                .putHeader("Content-Type", "application/json;charset=UTF-8")
                                .end(read.result());
                    } else {
                        fail(request, read.cause());
                    }
                }));
    }

    private static void fail(HttpServerRequest request, Throwable cause) {
        cause.printStackTrace();
        request.response().setStatusCode(500).end();
    }

    private static Buffer read(BlockingQueue<HandWrittenQueries> pool, String uri) throws Exception {
        HandWrittenQueries queries = pool.take();
        try {
            if (uri.startsWith("/v1/articles/")) {
                return Buffer.buffer(queries.article(uri.substring("/v1/articles/".length())));
            }
            int category = uri.indexOf("category=");
            if (category < 0) {
                return Buffer.buffer(queries.newest());
            }
            int page = uri.indexOf(PAGE);
            return Buffer.buffer(queries.category(
                    uri.substring(category + "category=".length(), page),
                    Integer.parseInt(uri.substring(page + PAGE.length()))));
        } finally {
            pool.put(queries);
        }
    }
}
