package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.bulk;
import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.undo;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.created;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many moderators at once: the count, the counter and the comments agree, and no number is given twice. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ModerationConcurrencyTest {

    private static final int THREADS = 8;
    private static final int DECISIONS = 40;
    private static final String[] ACTIONS = {"approve", "approve", "reject", "spam"};

    @Inject
    DiscussedArticles articles;

    @Test
    void countAndNumbersAreExactUnderRandomDecisions() throws Exception {
        UUID article = articles.open();
        List<String> paths = pendingComments(article, 12);
        atOnce(thread -> decideAtRandom(paths, new Random(thread)));
        requireExact(article);
    }

    @Test
    void countIsExactWhileTheArticleComesAndGoes() throws Exception {
        String path = created(
                        "/v1/management/articles",
                        Map.of("title", unique("Busy"), "body", Map.of("format", "markdown", "value", "Text.")))
                .header("Location");
        act(path, "publish");
        UUID article = UUID.fromString(Comments.idOf(path));
        List<String> paths = pendingComments(article, 12);
        atOnce(thread -> {
            if (thread == 0) {
                for (int i = 0; i < DECISIONS; i++) {
                    act(path, "unpublish");
                    act(path, "publish");
                }
            } else {
                decideAtRandom(paths, new Random(thread));
            }
        });
        requireExact(article);
    }

    @Test
    void firstApprovalsAtOnceGetNumbersWithoutGapsAndDoubles() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID article = articles.open();
            List<String> paths = pendingComments(article, THREADS);
            atOnce(thread -> decide(paths.get(thread), "approve").then().statusCode(200));
            requireExact(article);
            assertThat(articles.shownCount(article)).isEqualTo(THREADS);
        }
    }

    @Test
    void commentApprovedByManyIsCountedOnce() throws Exception {
        UUID article = articles.open();
        String path = pending(article);
        atOnce(thread -> decide(path, "approve").then().statusCode(200));
        requireExact(article);
        assertThat(articles.shownCount(article)).isEqualTo(1);
    }

    @Test
    void oneOfManyWithTheSameVersionWins() throws Exception {
        String path = pending(articles.open());
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        atOnce(thread -> statuses.add(decide(path, ACTIONS[thread % 4], "\"0\"").statusCode()));
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void manyWhoDecideAboutTheSameCommentsAtOnceAllGetAnAnswerThatCanBeUndone() throws Exception {
        UUID article = articles.open();
        List<String> ids =
                pendingComments(article, 12).stream().map(Comments::idOf).toList();
        List<Response> answers = Collections.synchronizedList(new ArrayList<>());
        atOnce(thread -> answers.add(bulk("", Map.of("action", ACTIONS[thread % 4], "ids", ids))));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            int changed = answer.path("changed");
            int unchanged = answer.path("unchanged");
            assertThat(changed + unchanged).isEqualTo(ids.size());
        });
        requireExact(article);
        assertThat(undone(answers)).isEqualTo(changed(answers));
        assertThat(articles.statuses(article)).containsExactly("pending 12");
        requireExact(article);
    }

    /** All of them again and again: what others have decided since is undone by their undo first. */
    private static int undone(List<Response> answers) {
        List<String> ids = answers.stream()
                .map(answer -> answer.<String>path("id"))
                .filter(Objects::nonNull)
                .toList();
        int undone = 0;
        for (int round = 0; round < ids.size(); round++) {
            for (String id : ids) {
                Response undo = undo(id);
                undone += undo.statusCode() == 200 ? undo.<Integer>path("changed") : 0;
            }
        }
        return undone;
    }

    private static int changed(List<Response> answers) {
        return answers.stream()
                .mapToInt(answer -> answer.<Integer>path("changed"))
                .sum();
    }

    private void requireExact(UUID article) {
        String id = article.toString();
        int approved = articles.number("SELECT COUNT(*) FROM comment WHERE article_id = ? AND status = 'approved'", id);
        assertThat(articles.shownCount(article)).isEqualTo(approved);
        assertThat(articles.number("SELECT approved_count FROM discussion WHERE article_id = ?", id))
                .isEqualTo(approved);
        List<String> numbers = articles.column(
                "SELECT number FROM comment WHERE article_id = ? AND number IS NOT NULL ORDER BY number", id);
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(articles.number("SELECT last_number FROM discussion WHERE article_id = ?", id))
                .isEqualTo(numbers.size());
    }

    private static void decideAtRandom(List<String> paths, Random random) {
        for (int i = 0; i < DECISIONS; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            decide(path, ACTIONS[random.nextInt(ACTIONS.length)]).then().statusCode(200);
        }
    }

    private static void act(String path, String action) {
        as("editor").header("If-Match", "*").post(path + "/" + action).then().statusCode(200);
    }

    private static List<String> pendingComments(UUID article, int count) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(pending(article));
        }
        return paths;
    }

    private static void atOnce(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            calls.add(() -> {
                start.await();
                work.run(thread);
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(int thread) throws Exception;
    }
}
