package io.chapeau.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "zoe@EXAMPLE.org, Zoe@example.org",
        "x@bücher.example, x@BU\u0308CHER.example",
        "x@bücher.example, x@xn--bcher-kva.example",
        "x@straße.example, x@xn--strae-oqa.example",
        "x@STRAẞE.example, x@straße.example",
        "x@ἥρως.example, x@xn--2xacu821z.example",
        "x@a_b.example, X@A_B.example",
        "x@foo--bar.example, x@FOO--bar.example",
        "x@-foo.example, x@-FOO.example",
    })
    void spellingsOfOneAddressAreOne(String one, String other) {
        assertThat(EmailSpelling.of(one)).isEqualTo(EmailSpelling.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "x@straße.example, x@strasse.example",
        "x@xn--strae-oqa.example, x@strasse.example",
        "x@ἥρως.example, x@ἥρωσ.example",
        "x@bücher.example, x@bucher.example",
        "x@mail.example, x@example",
    })
    void addressesOfTwoAreTwo(String one, String other) {
        assertThat(EmailSpelling.of(one)).isNotEqualTo(EmailSpelling.of(other));
    }
}
