package io.chapeau.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressRulesTest {

    private static final EgressRules USUAL = rules(false, "");

    static EgressRules rules(boolean allowPrivate, String networks) {
        return new EgressRules(TestEgress.config(allowPrivate, networks, "80,443,8080,8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.7",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.5",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "4000::1"
            })
    void specialAddressIsRefused(String address) {
        assertThatThrownBy(() -> USUAL.permitted("hook.test", addresses(address)))
                .isInstanceOf(RefusedDestinationException.class)
                .hasMessageNotContaining(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "3ffe::1"
            })
    void publicAddressIsPermitted(String address) throws Exception {
        assertThat(USUAL.permitted("hook.test", addresses(address))).hasSize(1);
    }

    @Test
    void nameOfWhichOneAddressIsPrivateIsRefused() {
        assertThatThrownBy(() -> USUAL.permitted("hook.test", addresses("1.1.1.1", "10.0.0.1")))
                .isInstanceOf(RefusedDestinationException.class);
    }

    @Test
    void listedNetworkIsOpenAndOthersStayClosed() throws Exception {
        EgressRules listed = rules(false, "10.1.0.0/16, fd00:1::/32");
        assertThat(listed.permitted("a.test", addresses("10.1.2.3", "fd00:1::9")))
                .hasSize(2);
        assertThatThrownBy(() -> listed.permitted("a.test", addresses("10.2.0.1")))
                .isInstanceOf(RefusedDestinationException.class);
    }

    @Test
    void everythingPrivateCanBeOpened() throws Exception {
        assertThat(rules(true, "").permitted("a.test", addresses("127.0.0.1", "::1")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.test/",
                "file:///etc/passwd",
                "//a.test/",
                "/hook",
                "http:///hook",
                "https://user@a.test/",
                "https://user:word@a.test/",
                "https://a.test:22/",
                "http://a.test:0/",
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest",
                "https://a.test/#part"
            })
    void addressThatLeadsAstrayIsRefusedAsItIsWritten(String address) {
        assertThat(USUAL.objection(URI.create(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.test", "http://a.test/x?y=z", "https://a.test:8443/", "HTTPS://A.TEST/"})
    void usualAddressIsTaken(String address) {
        assertThat(USUAL.objection(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0/8/1", "intranet/8", "fd00::/129", "10.0.0.0/x"})
    void malformedNetworkIsNamed(String network) {
        assertThatThrownBy(() -> rules(false, network))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CHAPEAU_WEBHOOK_ALLOWED_NETWORKS")
                .hasMessageContaining(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "9-8", "http", "80;443", "80,"})
    void malformedPortsAreNamed(String ports) {
        assertThatThrownBy(() -> new EgressRules(TestEgress.config(false, "", ports)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CHAPEAU_WEBHOOK_PORTS");
    }

    private static InetAddress[] addresses(String... literals) {
        return java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
