package io.chapeau.http.limits;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets a connection send its next request before it has the answer to the last one (RFC 9112, 9.3.2), and reads on only
 * then. The HTTP server by itself would read all of them at once: whoever sends them behind an answer that does not end,
 * or does not read the answers, would fill the memory, and what is only halfway there when the connection ends would be
 * waited for for ever.
 *
 * <p>Behind an answer that says that the connection ends nothing is carried out (9.6).
 */
@ApplicationScoped
public class PipelinedRequests {

    private static final int BEFORE_ANY_ANSWER = Integer.MAX_VALUE;
    private static final int BEFORE_ANY_REFUSAL = Integer.MIN_VALUE;
    private static final AttributeKey<Turns> TURNS = AttributeKey.valueOf(Turns.class.getName());

    void install(@Observes Filters filters) {
        filters.register(PipelinedRequests::watch, BEFORE_ANY_ANSWER);
    }

    /** What the server refuses by itself comes to no filter. */
    void install(@Observes Router router) {
        router.route().order(BEFORE_ANY_REFUSAL).failureHandler(PipelinedRequests::watch);
    }

    /** From the first request of a connection on, which is still the only one then. */
    private static void watch(RoutingContext context) {
        ConnectionBase connection = (ConnectionBase) context.request().connection();
        Channel channel = connection.channel();
        if (!channel.hasAttr(TURNS)) {
            Turns turns = new Turns(connection);
            channel.attr(TURNS).set(turns);
            String server = channel.pipeline().context(VertxHandler.class).name();
            channel.pipeline().addBefore(server, Turns.class.getName(), turns);
        }
        context.next();
    }

    /** Only the event loop of the connection comes here. */
    private static final class Turns extends ChannelDuplexHandler {

        private final ConnectionBase connection;
        private final Queue<Object> behind = new ArrayDeque<>();
        private boolean isAnswered;
        private boolean isLast;
        private boolean isBehindTheLast;
        private boolean isOfUnknownVersion;

        Turns(ConnectionBase connection) {
            this.connection = connection;
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object message) {
            if (!behind.isEmpty() || isToWait(server, message)) {
                behind.add(message);
                connection.doPause();
            } else {
                deliver(server, message);
            }
        }

        /** For the answer in front, and until the client has read of those before. */
        private boolean isToWait(ChannelHandlerContext server, Object message) {
            return message instanceof HttpRequest
                    && !isLast
                    && !(isAnswered && server.channel().isWritable());
        }

        private void deliver(ChannelHandlerContext server, Object message) {
            boolean begins = message instanceof HttpRequest;
            isBehindTheLast |= isLast && begins;
            if (isBehindTheLast) {
                ReferenceCountUtil.release(message);
            } else {
                isAnswered &= !begins;
                if (message instanceof HttpRequest request) {
                    isOfUnknownVersion = isUnknown(request.protocolVersion());
                }
                server.fireChannelRead(message);
            }
        }

        /**
         * Other spellings of these are other objects, and the server closes the connection behind them; behind the first
         * request of a connection, which has not come by here, it reads nothing by itself.
         */
        @SuppressWarnings("ReferenceEquality")
        private static boolean isUnknown(HttpVersion version) {
            return version != HttpVersion.HTTP_1_1 && version != HttpVersion.HTTP_1_0;
        }

        @Override
        public void write(ChannelHandlerContext server, Object message, ChannelPromise written) {
            if (message instanceof HttpResponse response) {
                isLast |= isOfUnknownVersion || !HttpUtil.isKeepAlive(response);
            }
            ChannelFuture unused = server.write(message, written);
            if (message instanceof LastHttpContent && !isInterim(message)) {
                isAnswered = true;
                goOnSoon(server);
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext server) {
            goOnSoon(server);
            server.fireChannelWritabilityChanged();
        }

        /** Whoever writes has to come to an end first. */
        private void goOnSoon(ChannelHandlerContext server) {
            if (!behind.isEmpty()) {
                server.executor().execute(() -> goOn(server));
            }
        }

        private static boolean isInterim(Object message) {
            return message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        /** With the next request and as much of its body as is there. */
        private void goOn(ChannelHandlerContext server) {
            if (!server.channel().isActive() || behind.isEmpty()) {
                return;
            }
            // First: whoever reads the body slowly may stop it again.
            connection.doResume();
            while (!behind.isEmpty() && !isToWait(server, behind.element())) {
                deliver(server, behind.remove());
            }
            if (!behind.isEmpty()) {
                connection.doPause();
            }
            server.fireChannelReadComplete();
        }

        @Override
        public void channelInactive(ChannelHandlerContext server) {
            behind.forEach(ReferenceCountUtil::release);
            behind.clear();
            server.fireChannelInactive();
        }
    }
}
