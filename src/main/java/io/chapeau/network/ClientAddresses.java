package io.chapeau.network;

import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.List;

/**
 * Whom a request comes from: the other end of its connection, or what a trusted proxy there says. Proxies append, so
 * the list is read from its end, past the proxies that are trusted; whatever stands before the first other address was
 * written by anybody. Quarkus' own support takes the first address and would let clients choose theirs.
 */
@ApplicationScoped
public class ClientAddresses {

    private static final String KNOWN = ClientAddress.class.getName();

    private final List<Network> proxies;
    private final ForwardedFor forwarded;

    ClientAddresses(ChapeauConfig config) {
        this.proxies = networks(config.trustedProxies().orElse(""));
        this.forwarded = ForwardedFor.ofSetting(config.proxyHeader());
    }

    /** Settings that cannot be read end the start, not the first request. */
    void check(@Observes StartupEvent start) {
        of(List.of(), ClientAddress.UNKNOWN.address());
    }

    /** Read once for each request: the limits ask, the rules, and idempotency keys. */
    public ClientAddress of(RoutingContext context) {
        ClientAddress known = context.get(KNOWN);
        if (known == null) {
            known = of(context.request());
            context.put(KNOWN, known);
        }
        return known;
    }

    private ClientAddress of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        if (peer == null || peer.hostAddress() == null) {
            return ClientAddress.UNKNOWN;
        }
        return of(request.headers().getAll(forwarded.header()), InetAddress.ofLiteral(peer.hostAddress()));
    }

    ClientAddress of(List<String> lines, InetAddress peer) {
        InetAddress client = peer;
        if (isTrusted(peer)) {
            for (InetAddress hop : forwarded.nearestFirst(lines)) {
                client = hop;
                if (!isTrusted(hop)) {
                    break;
                }
            }
        }
        return new ClientAddress(client);
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String setting) {
        try {
            return Network.listOf(setting);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException("CHAPEAU_TRUSTED_PROXIES must be blocks of addresses with commas between,"
                    + " such as 10.1.0.0/16,fd00:1::/32; it is " + setting);
        }
    }
}
