package io.chapeau.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the HTTP client the addresses that it connects to, and only those that may be reached. The check stands
 * at the one place where a name becomes an address: a name that changes its mind afterwards is not asked again.
 */
final class CheckedResolver implements DnsResolver {

    private final DnsResolver names;
    private final EgressRules rules;

    CheckedResolver(DnsResolver names, EgressRules rules) {
        this.names = names;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return rules.permitted(host, names.resolve(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
