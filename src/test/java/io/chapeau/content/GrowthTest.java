package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.management.ThreadMXBean;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.report.InvalidBodyException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the work of reading and writing grows with the input. {@code -Dproof=full} measures it up to the largest body. */
class GrowthTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;

    /** Bytes that may be allocated for a character; linear work stays far below, quadratic work far above. */
    private static final long BYTES_A_CHARACTER = 10_000;

    /** Bytes for a character of which it is only looked how its line starts. */
    private static final long BYTES_A_CHARACTER_LOOKED_AT = 20;

    private static final Path TABLE = Path.of("target/growth.txt");

    static Stream<PathologicalInput> inputs() {
        return PathologicalInput.all();
    }

    private record Work(boolean refused, long bytes, long nanos) {
        String milliseconds() {
            return (nanos + 500_000) / 1_000_000 + (refused ? " r" : "  ");
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatIsReadOrRefusedTakesWorkOfItsSize(PathologicalInput input) {
        work(input, SMALL);
        Work small = work(input, SMALL);
        Work large = work(input, LARGE);
        assertThat(small.bytes()).isLessThan(BYTES_A_CHARACTER * SMALL);
        assertThat(large.bytes()).isLessThan(BYTES_A_CHARACTER * LARGE);
        if (small.refused()) {
            // what is refused is refused where it starts to be too much, not at its end
            assertThat(large.bytes()).isLessThan(2 * small.bytes() + BYTES_A_CHARACTER_LOOKED_AT * LARGE);
        }
    }

    /** In CPU time, of which other programs take nothing, and the best of three, because of collections. */
    @ParameterizedTest
    @MethodSource("inputs")
    @EnabledIfSystemProperty(named = "proof", matches = "full", disabledReason = "runs with -Dproof=full")
    void theTimeGrowsWithTheSize(PathologicalInput input) throws IOException {
        for (int i = 0; i < 20; i++) {
            work(input, SMALL);
        }
        Work small = best(input, SMALL);
        Work large = best(input, LARGE);
        Work largest = best(input, BodyLimits.MAX_BYTES - 100);
        String row = "%-70s %9s %9s %9s%n"
                .formatted(input, small.milliseconds(), large.milliseconds(), largest.milliseconds());
        Files.writeString(TABLE, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);

        assertThat(largest.bytes()).isLessThan(BYTES_A_CHARACTER * BodyLimits.MAX_BYTES);
        // ten times the size; what is refused early may even take less
        assertThat(largest.nanos()).as(row).isLessThan(30 * Math.max(large.nanos(), 20_000_000));
    }

    private static Work best(PathologicalInput input, int size) {
        Work best = work(input, size);
        for (int i = 0; i < 2; i++) {
            Work next = work(input, size);
            best = next.nanos() < best.nanos() ? next : best;
        }
        return best;
    }

    private static Work work(PathologicalInput input, int size) {
        TextNode value = TextNode.valueOf(input.ofSize().apply(size));
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        boolean refused = isRefused(input, value);
        return new Work(
                refused, THREADS.getCurrentThreadAllocatedBytes() - bytes, THREADS.getCurrentThreadCpuTime() - nanos);
    }

    private static boolean isRefused(PathologicalInput input, TextNode value) {
        try {
            Body body = BodyReader.read(input.format(), value).body();
            assertThat(HtmlWriter.write(body)).isNotNull();
            assertThat(MarkdownWriter.write(body)).isNotNull();
            return false;
        } catch (InvalidBodyException refused) {
            assertThat(refused.violations()).isNotEmpty();
            return true;
        }
    }
}
