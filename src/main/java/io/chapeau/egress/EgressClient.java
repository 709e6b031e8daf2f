package io.chapeau.egress;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests to addresses that somebody typed in. Follows no redirect, keeps no connection, cookie or
 * credential, knows no proxy, unpacks nothing; gives up after ten seconds whatever the receiver does, and reads
 * 64 kB of its answer at most.
 */
@ApplicationScoped
public class EgressClient {

    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(10);
    private static final Timeout CONNECT_AT_MOST = Timeout.ofSeconds(5);
    private static final int READ_AT_MOST = 64 * 1024;
    private static final int KEPT = 1024;
    private static final int CONNECTIONS = 1000;
    private static final Http1Config SHORT_HEADERS =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8192).build();

    private final EgressRules rules;
    private final Duration giveUpAfter;
    private final CloseableHttpClient client;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("egress").factory());

    @Inject
    EgressClient(EgressRules rules) {
        this(rules, SystemDefaultDnsResolver.INSTANCE, GIVE_UP_AFTER);
    }

    EgressClient(EgressRules rules, DnsResolver names, Duration giveUpAfter) {
        this.rules = rules;
        this.giveUpAfter = giveUpAfter;
        this.client = HttpClients.custom()
                .setConnectionManager(connections(new CheckedResolver(names, rules)))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT_AT_MOST)
                        .setResponseTimeout(Timeout.of(giveUpAfter))
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Chapeau")
                .build();
    }

    private static HttpClientConnectionManager connections(DnsResolver names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(SHORT_HEADERS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_AT_MOST)
                        .setSocketTimeout(Timeout.of(GIVE_UP_AFTER))
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    /**
     * Sends JSON and waits for the answer, whatever its status.
     *
     * @throws RefusedDestinationException when the address leads where no request may go
     * @throws IOException when there was no whole answer in time
     */
    public EgressAnswer post(URI address, Map<String, String> headers, String json) throws IOException {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return answer(address, request, giveUpAfter);
    }

    /** Sends the fields of a form as {@link #post} sends JSON, and waits no longer than this. */
    public EgressAnswer postForm(URI address, Map<String, String> fields, Duration atMost) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new UrlEncodedFormEntity(
                fields.entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8));
        return answer(address, request, atMost.compareTo(giveUpAfter) < 0 ? atMost : giveUpAfter);
    }

    private EgressAnswer answer(URI address, HttpPost request, Duration atMost) throws IOException {
        if (rules.objection(address).isPresent()) {
            throw new RefusedDestinationException(String.valueOf(address.getHost()));
        }
        Future<EgressAnswer> answer = threads.submit(() -> exchange(address, request));
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw (IOException)
                    new SocketTimeoutException("No whole answer within " + atMost.toMillis() + " ms").initCause(slow);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unreachable
                    ? unreachable
                    : new IOException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("The product ends").initCause(ended);
        } finally {
            // Ends whatever is still under way: the interrupt closes a socket that is being connected.
            answer.cancel(true);
            request.cancel();
        }
    }

    /** The connection is cut by the caller: a gentle end would read what is left of an endless answer. */
    private EgressAnswer exchange(URI address, HttpPost request) throws IOException {
        ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null);
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new EgressAnswer(response.getCode(), start(response), headers);
    }

    /** Reads to the end, so that a receiver which breaks off in the midst of its answer has not answered. */
    private static String start(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream body = response.getEntity().getContent();
        byte[] read = body.readNBytes(READ_AT_MOST);
        return new String(read, 0, Math.min(read.length, KEPT), StandardCharsets.UTF_8);
    }

    void end(@Observes ShutdownEvent event) throws IOException {
        client.close();
        threads.shutdownNow();
    }
}
