package io.chapeau.delivery.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.CacheTag;
import io.chapeau.change.Freshness;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept, and what stays when memory does not hold everything. */
class HotAnswersTest {

    private static final int BYTES = 5_000;
    private static final int POPULAR = 60;
    private static final int ONCE = 5_000;

    /** In between, more addresses are asked for once than there is memory for. */
    private static final int BETWEEN = 500;

    private final Freshness freshness = new Freshness();
    private final HotAnswers answers = new HotAnswers(freshness, 1);

    private boolean isThere(String address) {
        return answers.current(address, false) != null;
    }

    private void ask(String address) {
        if (!isThere(address)) {
            FinishedAnswer read = FinishedAnswer.plain(200, Map.of(), new byte[BYTES]);
            answers.keep(address, read, List.of(new CacheTag(address)), freshness.count());
        }
    }

    @Test
    void whatIsAskedForOftenStaysWhileThousandsOfOthersAreAskedForOnce() {
        List<String> popular =
                IntStream.range(0, POPULAR).mapToObj(i -> "popular-" + i).toList();
        for (int i = 0; i < 20 * HotAnswers.OFTEN; i++) {
            popular.forEach(this::ask);
        }
        for (int i = 0; i < ONCE; i++) {
            ask("once-" + i);
            if (i % BETWEEN == 0) {
                popular.forEach(this::ask);
            }
        }
        assertThat(popular.stream().filter(this::isThere)).hasSizeGreaterThan(POPULAR * 9 / 10);
        assertThat(answers.weight()).isLessThanOrEqualTo(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 100_000})
    void eachCodingIsMadeOnceHoweverManyAskForIt(int bytes) {
        FinishedAnswer read = FinishedAnswer.of(Map.of(), new byte[bytes], true);
        answers.keep("page", read, List.of(new CacheTag("page")), freshness.count());
        FinishedAnswer compressed = answers.current("page", true);
        assertThat(compressed).isNotNull().isNotSameAs(read);
        assertThat(answers.current("page", true)).isSameAs(compressed);
        assertThat(answers.current("page", false)).isSameAs(read);
    }
}
