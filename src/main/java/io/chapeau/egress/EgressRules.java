package io.chapeau.egress;

import io.chapeau.network.Network;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Where requests to addresses that somebody typed in may go. What an address looks like is told as soon as it is
 * written; where its name leads is decided again at each connection, on the very addresses that are connected to.
 */
@ApplicationScoped
public class EgressRules {

    private static final Logger LOG = Logger.getLogger(EgressRules.class);
    private static final Map<String, Integer> SCHEMES = Map.of("http", 80, "https", 443);

    private final boolean allowPrivate;
    private final List<Network> allowed;
    private final Ports ports;

    EgressRules(EgressConfig config) {
        this.allowPrivate = config.allowPrivate();
        this.allowed = networks(config.allowedNetworks().orElse(""));
        this.ports = ports(config.ports());
    }

    /** Settings that cannot be read end the start, not the first delivery. */
    void check(@Observes StartupEvent start) {
        if (allowPrivate) {
            LOG.info("Webhooks may reach private addresses (CHAPEAU_WEBHOOK_ALLOW_PRIVATE).");
        }
    }

    /** Why no request may go to this address, as a sentence; empty when one may. */
    public Optional<String> objection(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        Integer usualPort = SCHEMES.get(scheme);
        String host = address.getHost();
        if (usualPort == null || host == null) {
            return Optional.of("Give an absolute http or https address with a host.");
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("Leave user name and password out of the address; deliveries are signed instead.");
        }
        if (address.getRawFragment() != null) {
            return Optional.of("Leave the fragment (#) out of the address; it is never sent.");
        }
        int port = address.getPort() < 0 ? usualPort : address.getPort();
        if (!ports.contain(port)) {
            return Optional.of("Port " + port + " is closed to webhooks. Open are: " + ports.inWords() + ".");
        }
        return isRefusedLiteral(host)
                ? Optional.of("The host is a private or special address, which this server may not reach.")
                : Optional.empty();
    }

    /** The addresses of a name, when each of them may be reached: one that may not refuses the name as a whole. */
    InetAddress[] permitted(String host, InetAddress[] addresses) throws RefusedDestinationException {
        for (InetAddress address : addresses) {
            if (!isPermitted(address)) {
                throw new RefusedDestinationException(host);
            }
        }
        return addresses;
    }

    private boolean isPermitted(InetAddress address) {
        return allowPrivate
                || !SpecialNetworks.contain(address)
                || allowed.stream().anyMatch(network -> network.contains(address));
    }

    private boolean isRefusedLiteral(String host) {
        try {
            return !isPermitted(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static List<Network> networks(String setting) {
        try {
            return Network.listOf(setting);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException(
                    "CHAPEAU_WEBHOOK_ALLOWED_NETWORKS must be blocks of addresses with commas between, such as"
                            + " 10.1.0.0/16,fd00:1::/32; it is " + setting);
        }
    }

    private static Ports ports(String setting) {
        try {
            return Ports.of(setting);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException("CHAPEAU_WEBHOOK_PORTS must be ports and ranges of ports with commas"
                    + " between, such as 80,443,8000-8999; it is " + setting);
        }
    }
}
