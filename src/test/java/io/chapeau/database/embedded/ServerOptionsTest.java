package io.chapeau.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

    @ParameterizedTest
    @CsvSource({"1, 256", "2, 256", "4, 512", "8, 1024", "16, 2048", "512, 2048"})
    void databaseMayHoldAnEighthOfTheMachineInMemoryWithinBounds(long gigabytes, long expected) {
        assertThat(ServerOptions.bufferPoolMb(gigabytes << 30)).isEqualTo(expected);
    }
}
