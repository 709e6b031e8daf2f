package io.chapeau.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private static final String PROXY = "10.0.0.1";

    private static ClientAddresses addresses(String proxies, String header) {
        return new ClientAddresses(new SmallRyeConfigBuilder()
                .withMapping(ChapeauConfig.class)
                .withValidateUnknown(false)
                .withDefaultValues(Map.of(
                        "chapeau.trusted-proxies", proxies,
                        "chapeau.proxy-header", header,
                        "chapeau.database.url", "none",
                        "chapeau.database.management-password", "none",
                        "chapeau.database.delivery-password", "none",
                        "chapeau.database.preview-password", "none"))
                .build()
                .getConfigMapping(ChapeauConfig.class));
    }

    private static String client(ClientAddresses addresses, String peer, String... lines) {
        return addresses.of(List.of(lines), InetAddress.ofLiteral(peer)).text();
    }

    @Test
    void strangersSayWhateverTheyLikeInVain() {
        assertThat(client(addresses("10.0.0.0/8", "X-Forwarded-For"), "192.0.2.9", "198.51.100.1"))
                .isEqualTo("192.0.2.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1 | 198.51.100.1",
                "203.0.113.5, 198.51.100.1 | 198.51.100.1",
                "198.51.100.1, 10.0.0.7 | 198.51.100.1",
                "198.51.100.1:4711 | 198.51.100.1",
                "[2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "::ffff:198.51.100.1 | 198.51.100.1",
                "203.0.113.5, unknown | 10.0.0.1",
                "203.0.113.5, unknown, 10.0.0.7 | 10.0.0.7",
                "10.0.0.9, 10.0.0.7 | 10.0.0.9",
                "198.51.100.1, | 10.0.0.1",
                "[ | 10.0.0.1",
                "example.org | 10.0.0.1",
            })
    void nearestAddressThatIsNoTrustedProxyCounts(String line, String client) {
        assertThat(client(addresses("10.0.0.0/8", "X-Forwarded-For"), PROXY, line))
                .isEqualTo(client);
    }

    @Test
    void linesOfOneHeaderAreOneList() {
        assertThat(client(addresses("10.0.0.0/8", "X-Forwarded-For"), PROXY, "203.0.113.5", "198.51.100.1, 10.0.0.7"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void forwardedIsReadWhenItIsTheHeader() {
        assertThat(client(
                        addresses("10.0.0.0/8", "forwarded"),
                        PROXY,
                        "for=203.0.113.5, proto=https;For=\"[2001:db8::1]:80\";by=10.0.0.7"))
                .isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void settingsThatCannotBeReadAreNamed() {
        for (String networks : List.of("10.0.0.0", "10.1/16", "10/8")) {
            assertThatThrownBy(() -> addresses(networks, "X-Forwarded-For"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("CHAPEAU_TRUSTED_PROXIES");
        }
        assertThatThrownBy(() -> addresses("", "X-Real-IP"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CHAPEAU_PROXY_HEADER");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.77, 24, 64, 198.51.100.0",
        "198.51.100.77, 20, 64, 198.51.96.0",
        "198.51.100.77, 32, 64, 198.51.100.77",
        "2001:db8:1:2:3:4:5:6, 24, 64, 2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2:3:4:5:6, 24, 48, 2001:db8:1:0:0:0:0:0"
    })
    void networkKeepsTheFirstBits(String address, int ipv4, int ipv6, String network) throws Exception {
        byte[] bytes = new ClientAddress(InetAddress.ofLiteral(address)).network(ipv4, ipv6);
        assertThat(InetAddress.getByAddress(bytes).getHostAddress()).isEqualTo(network);
    }

    @Test
    void addressIsInNoMessageByAccident() {
        assertThat("" + new ClientAddress(InetAddress.ofLiteral("198.51.100.77")))
                .doesNotContain("198");
    }
}
