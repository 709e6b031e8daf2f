package io.chapeau.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The date that stands under a post. */
class PostDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 20, 2018",
                "20 mars 2018",
                "20. März 2018",
                "20 de marzo de 2018",
                "2018-03-20",
                "20 marzo 2018",
                "20 Mars 2018 à 10:15"
            })
    void theDateOfAPostIsReadInTheLanguageOfWhoCopiedIt(String date) {
        assertThat(PostDate.read(date)).isEqualTo(LocalDate.of(2018, 3, 20));
    }
}
