package io.chapeau.delivery.hot;

import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.change.NumberedChanges;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for again and again goes another way to the network, and nobody sees that. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OftenAskedTest {

    private static final int TIMES = 2 * HotAnswers.OFTEN;

    @Inject
    HotAnswers answers;

    @Inject
    NumberedChanges changes;

    private String path = "";

    /** What has its number is applied once more, and counting begins anew then. */
    @BeforeEach
    void publish() {
        String title = unique("Often asked, «\u00a0été\u00a0»");
        path = "/v1/articles/"
                + Articles.published(new HashMap<>(Articles.input(title))).path("id");
        changes.settledHead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void everyAnswerIsTheSameToTheByteHoweverOftenItIsAskedFor(String coding) {
        Map<String, String> headers = Map.of("Accept-Encoding", coding);
        Reading.Answer first = Reading.hot(path, headers);
        for (int i = 0; i < TIMES; i++) {
            assertThat(Reading.hot(path, headers)).isEqualTo(first);
        }
        Reading.assertSame(path, headers);
        assertThat(Reading.hotHead(path, headers).headers()).isEqualTo(first.headers());
        assertThat(Reading.hot(path, Map.of("If-None-Match", String.valueOf(first.header("ETag"))))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatIsAskedForOftenIsOutsideOfTheHeapAndWhatIsNotIsInside() {
        assertThat(Reading.hot(path, Map.of()).status()).isEqualTo(200);
        assertThat(isOutsideOfTheHeap()).isFalse();
        for (int i = 0; i < TIMES; i++) {
            Reading.hot(path, Map.of());
        }
        assertThat(isOutsideOfTheHeap()).isTrue();
    }

    /** Vert.x gives no other way to look. */
    @SuppressWarnings("deprecation")
    private boolean isOutsideOfTheHeap() {
        FinishedAnswer answer = Objects.requireNonNull(answers.current(path, false));
        return answer.formFor(null).body().getByteBuf().isDirect();
    }
}
