package io.chapeau.delivery.hot;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain requests from memory where a connection brings them. To make the server's own request and answer of each,
 * and to ask all its filters, would take as long as all the rest. What is not plain, or not in memory, goes on to the
 * server, and there to {@link HotPath}, which gives the same.
 *
 * <p>It is there from the second request on of a connection that reads. Requests come here one at a time, whatever the client sends (RFC 9112, 9.3.2).
 */
final class HotConnection extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf(HotConnection.class.getName());

    /** It is kept as long as the connection: a name of a host is not longer (RFC 1035, 2.3.4), and its port is short. */
    private static final int LONGEST_HOST = 262;

    private final HotPath hot;

    /** Of the request from which this was there on, which the server has found to be one. */
    private final String host;

    private final List<Map.Entry<CharSequence, CharSequence>> headersOfAll;
    private boolean isToEnd;
    private boolean isWritten;

    private HotConnection(HotPath hot, String host, List<Map.Entry<CharSequence, CharSequence>> headersOfAll) {
        this.hot = hot;
        this.host = host;
        this.headersOfAll = headersOfAll;
    }

    /**
     * From the next request on; that of now, which reads, is with the server already. What the server has given to its
     * answer until now, it gives to every answer to a reader: a header that Quarkus is told to give for some paths or
     * methods alone has no place here.
     */
    static void watch(RoutingContext reading, HotPath hot) {
        HttpServerRequest request = reading.request();
        Channel channel = ((ConnectionBase) request.connection()).channel();
        String host = request.getHeader(HttpHeaderNames.HOST);
        if (!channel.hasAttr(WATCHED)
                && request.method().equals(io.vertx.core.http.HttpMethod.GET)
                && request.version() == io.vertx.core.http.HttpVersion.HTTP_1_1
                && host != null
                && host.length() <= LONGEST_HOST
                && !request.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
            channel.attr(WATCHED).set(true);
            List<Map.Entry<CharSequence, CharSequence>> headersOfAll =
                    new ArrayList<>(Form.quick(reading.response().headers()));
            headersOfAll.addAll(HotPath.OPEN);
            String server = channel.pipeline().context(VertxHandler.class).name();
            channel.pipeline()
                    .addBefore(server, HotConnection.class.getName(), new HotConnection(hot, host, headersOfAll));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object message) {
        if (isToEnd) {
            isToEnd = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        Form form = message instanceof HttpRequest request ? formFor(request) : null;
        if (form == null) {
            server.fireChannelRead(message);
        } else {
            isToEnd = true;
            isWritten = true;
            ChannelFuture unused = server.write(answer(form));
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext server) {
        if (isWritten) {
            isWritten = false;
            server.flush();
        }
        server.fireChannelReadComplete();
    }

    private @Nullable Form formFor(HttpRequest request) {
        return isPlain(request)
                ? hot.formFor(
                        request.uri(),
                        request.headers().get(HttpHeaderNames.ACCEPT_ENCODING),
                        request.headers().get(HttpHeaderNames.IF_NONE_MATCH))
                : null;
    }

    /** Whether it asks for JSON, sends nothing, and asks nothing of the connection. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.decoderResult().isSuccess()
                && request.method().equals(HttpMethod.GET)
                // Written as it should be, which is another object otherwise.
                && request.protocolVersion() == HttpVersion.HTTP_1_1
                && host.equals(headers.get(HttpHeaderNames.HOST))
                && isToStay(headers)
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && !headers.contains(HttpHeaderNames.UPGRADE)
                && HotKey.takesJson(headers.get(HttpHeaderNames.ACCEPT));
    }

    private static boolean isToStay(HttpHeaders headers) {
        String connection = headers.get(HttpHeaderNames.CONNECTION);
        return connection == null
                || (HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection)
                        && headers.getAll(HttpHeaderNames.CONNECTION).size() == 1);
    }

    private DefaultFullHttpResponse answer(Form form) {
        // Vert.x has no other way to what the network takes.
        @SuppressWarnings("deprecation")
        ByteBuf body = form.body().getByteBuf();
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(form.status()),
                body,
                new ReadOnlyHttpHeaders(false, headers(form)),
                EmptyHttpHeaders.INSTANCE);
    }

    /** Names and values in turns. */
    private CharSequence[] headers(Form form) {
        List<Map.Entry<CharSequence, CharSequence>> own = form.headers();
        // 304 says nothing of the body that the client has.
        boolean saysLength = form.status() != HttpResponseStatus.NOT_MODIFIED.code();
        CharSequence[] headers = new CharSequence[2 * (headersOfAll.size() + own.size() + (saysLength ? 1 : 0))];
        put(own, put(headersOfAll, 0, headers), headers);
        if (saysLength) {
            headers[headers.length - 2] = HttpHeaderNames.CONTENT_LENGTH;
            headers[headers.length - 1] = Integer.toString(form.body().length());
        }
        return headers;
    }

    private static int put(List<Map.Entry<CharSequence, CharSequence>> some, int from, CharSequence[] headers) {
        int next = from;
        for (Map.Entry<CharSequence, CharSequence> header : some) {
            headers[next++] = header.getKey();
            headers[next++] = header.getValue();
        }
        return next;
    }
}
