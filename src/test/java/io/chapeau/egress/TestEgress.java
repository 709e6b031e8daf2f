package io.chapeau.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/** Settings and names of the tests. */
final class TestEgress {

    private TestEgress() {}

    static EgressConfig config(boolean allowPrivate, String networks, String ports) {
        return new EgressConfig() {
            @Override
            public boolean allowPrivate() {
                return allowPrivate;
            }

            @Override
            public Optional<String> allowedNetworks() {
                return Optional.of(networks);
            }

            @Override
            public String ports() {
                return ports;
            }
        };
    }

    /** A resolver that gives each name the next of these addresses each time it is asked. */
    static DnsResolver changing(String... addresses) {
        Iterator<String> next = Arrays.asList(addresses).iterator();
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.ofLiteral(next.next())};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
