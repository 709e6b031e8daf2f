package io.chapeau.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({"P30D,30 days", "P1D,1 day", "P2W,14 days", "P1Y,P1Y", "P1M3D,P1M3D", "PT36H,PT36H"})
    void spanIsSaidInDaysOrAsItWasSet(String setting, String words) {
        assertThat(Retention.ofSetting("SOME_RETENTION", setting).words()).isEqualTo(words);
    }
}
