package io.chapeau.egress;

import io.chapeau.network.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that do not belong to a host on the public internet, or that carry another address inside and would
 * lead past a check of the outer one. Of IPv6 only global unicast is public, so a block that will be invented
 * tomorrow is closed today.
 *
 * <p>Source: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890).
 */
final class SpecialNetworks {

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, and the metadata of clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // Teredo, benchmarks, ORCHID and other protocols
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .map(Network::of)
            .toList();
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private SpecialNetworks() {}

    static boolean contain(InetAddress address) {
        return SPECIAL.stream().anyMatch(network -> network.contains(address))
                || (address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address));
    }
}
