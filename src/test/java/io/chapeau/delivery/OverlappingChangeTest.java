package io.chapeau.delivery;

import static io.chapeau.testing.Api.reader;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.change.Freshness;
import io.chapeau.change.NumberedChanges;
import io.chapeau.delivery.hot.CdnHeaders;
import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.delivery.hot.HotPath;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** Reads and changes that come at the same time. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OverlappingChangeTest {

    private static final int CLIENTS = 12;

    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentEdition current;

    @Inject
    Dependencies dependencies;

    @Inject
    HotPath hot;

    @Inject
    CdnHeaders cdn;

    @Inject
    RoutingContext context;

    /** A change is applied once more when it gets its number. */
    @Inject
    NumberedChanges log;

    @Inject
    @PersistenceUnit("delivery")
    SessionFactory sessions;

    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final AtomicInteger fills = new AtomicInteger();

    private static final class DeafToChanges extends Freshness {

        @Override
        public boolean isCurrent(int[] places, long since) {
            return true;
        }

        @Override
        public long count() {
            return -1;
        }
    }

    /** Stands still between the read and the answer. */
    private final class SlowAnswers extends ReaderAnswers {

        SlowAnswers() {
            super(mapper, current, dependencies, hot, cdn, context);
        }

        @Override
        public <T> RestResponse<T> one(Outcome<T> outcome, ReaderRequest request, Set<String> properties) {
            fills.incrementAndGet();
            hasRead.countDown();
            await(mayAnswer);
            return super.one(outcome, request, properties);
        }
    }

    @Test
    void answerThatAChangeHasOvertakenIsNotKept() {
        Response article = Articles.published(Articles.input(unique("Before")));
        String address = "/v1/articles/" + article.path("id") + "?fields=title";
        QuarkusMock.installMockForType(new SlowAnswers(), ReaderAnswers.class);
        CompletableFuture<String> early = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> early.complete(title(address)));
        await(hasRead);
        String after = unique("After");
        Articles.patch(Articles.pathOf(article), "*", "{\"title\":\"" + after + "\"}");
        Articles.act(Articles.pathOf(article), "publish").then().statusCode(200);
        // Nothing comes later that would make memory forget what it must not have kept.
        log.settledHead();
        mayAnswer.countDown();
        assertThat(early.join()).startsWith("Before");
        assertThat(title(address)).isEqualTo(after);
    }

    @Test
    void whoAsksForWhatIsBeingReadWaitsForItAndTheDatabaseIsAskedOnce() {
        Response article = Articles.published(Articles.input(unique("Asked by many")));
        String address = "/v1/articles/" + article.path("id") + "?fields=title";
        log.settledHead();
        QuarkusMock.installMockForType(new SlowAnswers(), ReaderAnswers.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> clients = Stream.generate(() -> threads.submit(() -> title(address)))
                    .limit(CLIENTS)
                    .toList();
            Awaitility.await().until(() -> hot.waiting() == CLIENTS - 1);
            mayAnswer.countDown();
            assertThat(clients).allSatisfy(client -> assertThat(client.get()).startsWith("Asked by many"));
        }
        assertThat(fills).hasValue(1);
        assertThat(hot.waiting()).isZero();
    }

    @Test
    void publishIsVisibleToTheVeryNextRequest() {
        Response article = Articles.published(Articles.input(unique("Round")));
        String address = "/v1/articles/" + article.path("id") + "?fields=title";
        for (int round = 0; round < 20; round++) {
            String title = unique("Round");
            Articles.patch(Articles.pathOf(article), "*", "{\"title\":\"" + title + "\"}");
            Articles.act(Articles.pathOf(article), "publish");
            assertThat(title(address)).isEqualTo(title);
            assertThat(title(address)).isEqualTo(title);
        }
    }

    /** The control of this test and of CoherenceIT: they see what memory does not learn of. */
    @Test
    void answerThatNoChangeReachesWouldStay() {
        QuarkusMock.installMockForType(new DeafToChanges(), Freshness.class);
        Response article = Articles.published(Articles.input(unique("First")));
        String address = "/v1/articles/" + article.path("id") + "?fields=title";
        assertThat(title(address)).startsWith("First");
        Articles.patch(Articles.pathOf(article), "*", "{\"title\":\"Second\"}");
        Articles.act(Articles.pathOf(article), "publish").then().statusCode(200);
        assertThat(title(address)).startsWith("First");
    }

    @Test
    void whatIsInMemoryIsReadNoMore() {
        Response article = Articles.published(Articles.input(unique("Kept")));
        log.settledHead();
        for (String address : List.of("/v1/articles/" + article.path("id"), "/v1/articles/never-was-there")) {
            int status = reader().get(address).statusCode();
            long before = sessions.getStatistics().getPrepareStatementCount();
            reader().get(address).then().statusCode(status);
            assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(before);
        }
    }

    private static String title(String address) {
        return reader().get(address).path("title");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
