package io.chapeau.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A key belongs to the address of a client where nobody is asked for a name, and no message may tell it. */
class IdempotencyKeyTest {

    private static final String OWNER = "address 198.51.100.23";

    @Test
    void keyTellsNeitherItsOwnerNorItsValue() {
        IdempotencyKey key = IdempotencyKey.of(OWNER, List.of("ferry-4711"));
        assertThat(key + " " + key.ofPart("2")).doesNotContain("198.51").doesNotContain("4711");
    }

    @Test
    void refusalTellsNoAddress() {
        assertThatThrownBy(() -> {
                    IdempotencyKey unused = IdempotencyKey.of(OWNER, List.of("two words"));
                })
                .message()
                .doesNotContain("198.51");
    }
}
