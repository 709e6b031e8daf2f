package io.chapeau.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The decisions by which something is generated, one number for each. Where no number is left the first choice is taken,
 * which is the simplest one: so the fewer and smaller the numbers, the simpler what they make, and a failure shrinks.
 */
final class Choices {
    private static final int LARGEST = 9_999;

    private final Iterator<Integer> numbers;

    private Choices(List<Integer> numbers) {
        this.numbers = numbers.iterator();
    }

    static Arbitrary<Choices> upTo(int count) {
        return Arbitraries.integers()
                .between(0, LARGEST)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(count)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(Choices::new)
                .withoutEdgeCases();
    }

    int below(int bound) {
        return numbers.hasNext() ? numbers.next() % bound : 0;
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> @Nullable T maybe(Supplier<? extends T> choice) {
        return oneIn(2) ? choice.get() : null;
    }

    <T> List<T> several(int min, int max, Supplier<? extends T> one) {
        List<T> all = new ArrayList<>();
        for (int count = min + below(max - min + 1); count > 0; count--) {
            all.add(one.get());
        }
        return all;
    }
}
