package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was logged while all tests ran that speak to the product: their readers had addresses of both kinds. */
class LogOfTestsIT {

    private static final Path LOG = Path.of("target/test.log");

    /** Any e-mail address, and any network address but those of the machine itself. */
    private static final Pattern ADDRESS = Pattern.compile("""
            [\\w.+-]+(@|%40)[\\w-]+(\\.[\\w-]+)+\
            |\\b(?!127\\.0\\.0\\.1\\b|0\\.0\\.0\\.0\\b)\\d{1,3}(\\.\\d{1,3}){3}\\b\
            |\\b[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3,7}\\b|\\b[0-9a-f]{1,4}(:[0-9a-f]{1,4})*::[0-9a-f:]*""", Pattern.CASE_INSENSITIVE);

    @Test
    void noAddressIsInTheLogOfAllTests() throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        assertThat(lines).as("Run it after the other tests").hasSizeGreaterThan(20);
        assertThat(lines).noneMatch(line -> ADDRESS.matcher(line).find());
    }

    @Test
    void addressOfAnyKindIsRecognized() {
        assertThat(List.of(
                        "of rosa.l+x@example.org: refused",
                        "?email=rosa%40example.org",
                        "client 203.0.113.7 is gone",
                        "from 2001:db8:0:0:0:0:0:1.",
                        "from [2001:DB8::1]:443"))
                .allMatch(line -> ADDRESS.matcher(line).find());
        assertThat(List.of(
                        "17:08:30.123 INFO [a.b] on 127.0.0.1:8080", "Ledger::close", "0.0.0.0:80", "version 3.33.2"))
                .noneMatch(line -> ADDRESS.matcher(line).find());
    }
}
