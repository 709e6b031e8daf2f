package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was logged while all tests ran that speak to the product within their own process: their readers had addresses of
 * both kinds. What a process of its own says is looked at when that ends, see {@link ProductProcess#close}.
 */
class LogOfTestsIT {

    private static final Path LOG = Path.of("target/test.log");

    @Test
    void noAddressIsInTheLogOfAllTests() throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        assertThat(lines).as("Run it after the other tests").hasSizeGreaterThan(20);
        assertThat(LoggedAddresses.in(lines.stream())).isEmpty();
    }

    @Test
    void addressOfAnyKindIsRecognized() {
        List<String> addresses = List.of(
                "of rosa.l+x@example.org: refused",
                "?email=rosa%40example.org",
                "client 203.0.113.7 is gone",
                "from 2001:db8:0:0:0:0:0:1.",
                "from [2001:DB8::1]:443",
                "HTTP Request to /v1/submissions/q0-_8fMZpX3sV1aBcDeFgH failed",
                "Location: https://a.example/v1/submissions/0123456789abcdefABCDE-?x=y");
        assertThat(LoggedAddresses.in(addresses.stream())).isEqualTo(addresses);
        assertThat(LoggedAddresses.in(Stream.of(
                        "17:08:30.123 INFO [a.b] on 127.0.0.1:8080",
                        "Ledger::close",
                        "0.0.0.0:80",
                        "version 3.33.2",
                        "/v1/submissions/{secret}",
                        "blocks such as 10.1.0.0/16,fd00:1::/32")))
                .isEmpty();
    }
}
