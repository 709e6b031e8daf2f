package io.chapeau.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Divider;
import io.chapeau.content.Paragraph;
import io.chapeau.content.TextSpan;
import io.chapeau.content.html.HtmlDiffWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the work grows with the bodies, whatever changed. {@code -Dproof=full} measures the time up to the largest body. */
class DiffGrowthTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int LARGEST = 1_000_000;

    /** Bytes that may be allocated for a character; linear work stays far below, quadratic work far above. */
    private static final long BYTES_A_CHARACTER = 5_000;

    private static final Random RANDOM = new Random(1);

    private record Change(String name, IntFunction<List<Body>> bodies) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("all different", size -> both(texts(size, 30, 5_000), texts(size, 30, 5_000))),
                new Change("each in its place", size -> each(texts(size, 30, 5_000), false)),
                new Change("each elsewhere", size -> each(texts(size, 30, 5_000), true)),
                new Change("many alike", size -> both(texts(size, 20, 2), texts(size, 20, 2))),
                new Change("long ones alike", size -> both(texts(size, 300, 20), texts(size, 300, 20))),
                new Change("one block", size -> both(texts(size, size, 20), texts(size, size, 20))),
                new Change("one block of two words", size -> both(texts(size, size, 2), texts(size, size, 2))),
                new Change("all equal", size -> both(rules(size / 100), rules(size / 200))));
    }

    private record Work(long bytes, long nanos) {}

    @ParameterizedTest
    @MethodSource("changes")
    void theChangesTakeWorkOfTheSizeOfTheBodies(Change change) {
        work(change, SMALL);
        assertThat(work(change, SMALL).bytes()).isLessThan(BYTES_A_CHARACTER * SMALL);
        assertThat(work(change, LARGE).bytes()).isLessThan(BYTES_A_CHARACTER * LARGE);
    }

    /** In CPU time, of which other programs take nothing, and the best of three, because of collections. */
    @ParameterizedTest
    @MethodSource("changes")
    @EnabledIfSystemProperty(named = "proof", matches = "full", disabledReason = "runs with -Dproof=full")
    void theTimeGrowsWithTheSize(Change change) {
        for (int i = 0; i < 20; i++) {
            work(change, SMALL);
        }
        Work large = best(change, LARGE);
        Work largest = best(change, LARGEST);
        assertThat(largest.bytes()).isLessThan(BYTES_A_CHARACTER * LARGEST);
        assertThat(largest.nanos()).isLessThan(30 * Math.max(large.nanos(), 20_000_000));
    }

    private static Work best(Change change, int size) {
        return IntStream.range(0, 3)
                .mapToObj(_ -> work(change, size))
                .min((one, other) -> Long.compare(one.nanos(), other.nanos()))
                .orElseThrow();
    }

    private static Work work(Change change, int size) {
        List<Body> bodies = change.bodies().apply(size);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        BodyDiff diff = BodyDiff.of(bodies.getFirst(), bodies.getLast());
        assertThat(HtmlDiffWriter.write(diff)).isNotEmpty();
        assertThat(BodyDiffView.of(diff, "/body/value").changes()).isNotEmpty();
        return new Work(THREADS.getCurrentThreadAllocatedBytes() - bytes, THREADS.getCurrentThreadCpuTime() - nanos);
    }

    private static List<Body> both(List<Block> from, List<Block> to) {
        return List.of(new Body(from), new Body(to));
    }

    private static List<Body> each(List<Block> from, boolean moved) {
        List<Block> to = new ArrayList<>(from.stream()
                .map(block -> (Block) new Paragraph(List.of(
                        TextSpan.of("de plus "), ((Paragraph) block).spans().getFirst())))
                .toList());
        if (moved) {
            Collections.reverse(to);
        }
        return both(from, to);
    }

    /** Paragraphs of about so many characters together, each of so many words out of so many. */
    private static List<Block> texts(int size, int length, int words) {
        int block = Math.min(length, size / 5);
        return IntStream.range(0, size / (block * 5))
                .mapToObj(_ -> (Block) new Paragraph(List.of(TextSpan.of(IntStream.range(0, block)
                        .mapToObj(_ -> String.valueOf(1_000 + RANDOM.nextInt(words)))
                        .collect(Collectors.joining(" "))))))
                .toList();
    }

    private static List<Block> rules(int count) {
        return Collections.nCopies(count, new Divider());
    }
}
