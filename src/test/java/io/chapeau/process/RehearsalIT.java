package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the build records. */
class RehearsalIT {

    private static final String REHEARSE = "rehearse";

    @Test
    void rehearsalAsksWhatClientsAskAndEnds() {
        try (ProductProcess product = Installation.fresh("rehearsal")
                .launch(
                        Map.of("CHAPEAU_DEMO", "true", "CHAPEAU_PORT", "0", "CHAPEAU_COMMENTS_RATE_LIMIT", "off"),
                        REHEARSE)) {
            assertThat(product.awaitExit()).as(product::output).isZero();
            assertThat(product.output()).contains("Chapeau is up").doesNotContain("ERROR");
        }
    }

    /** The token that a first start generated is known to that start alone. */
    @Test
    void rehearsalThatIsRefusedSaysSo() {
        Installation used = Installation.fresh("rehearsal-refused");
        try (ProductProcess product = used.launch(Map.of()).awaitReady()) {
            product.terminate();
            product.awaitExit();
        }
        try (ProductProcess product = used.launch(Map.of(), REHEARSE)) {
            assertThat(product.awaitExit()).as(product::output).isEqualTo(1);
            assertThat(product.output()).contains("The rehearsal failed: http://localhost:", "was answered 401");
        }
    }
}
