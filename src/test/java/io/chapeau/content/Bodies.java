package io.chapeau.content;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Bodies in normal form with every kind of block, for properties of {@code @ForAll Body}. */
public final class Bodies extends DomainContextBase {
    private static final int CHOICES = 600;

    @Provide
    public Arbitrary<Body> bodies() {
        return Choices.upTo(CHOICES).map(choices -> new Body(new GeneratedBlocks(choices).blocks()));
    }
}
