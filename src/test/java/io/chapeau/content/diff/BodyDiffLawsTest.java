package io.chapeau.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Bodies;
import io.chapeau.content.Body;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for any two bodies. */
@Domain(Bodies.class)
class BodyDiffLawsTest {
    @Property
    void theChangesMakeTheSecondBodyOfTheFirst(@ForAll Body from, @ForAll Body to) {
        assertThat(BodyDiff.of(from, to).applyTo(from)).isEqualTo(to);
    }
}
