package io.chapeau.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.chapeau.testing.AtOnce;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that write at the same time share transactions, and nothing else. */
class TogetherTest {

    private static final int MANY = 64;

    /** Transactions that wait until they may end. */
    private static final class Held {
        private final Queue<List<Integer>> groups = new ConcurrentLinkedQueue<>();
        private final Semaphore may = new Semaphore(0);

        Set<Integer> run(List<Integer> group) {
            groups.add(group);
            may.acquireUninterruptibly();
            return Set.copyOf(group);
        }

        int taken() {
            return groups.stream().mapToInt(List::size).sum();
        }
    }

    @Test
    void everybodyIsWrittenOnceAndThoseWhoWaitTogether() throws Exception {
        Held held = new Held();
        Together<Integer> together = new Together<>(held::run);
        List<Boolean> written = inGroups(held, together, together::write);
        assertThat(written).containsOnly(true);
        assertThat(held.groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).boxed().toList());
        assertThat(held.groups).hasSizeLessThan(MANY / 4);
    }

    /** What each of many gets, none of whom is written before all have come. */
    private static <R> List<R> inGroups(Held held, Together<Integer> together, IntFunction<R> write) throws Exception {
        CountDownLatch begun = new CountDownLatch(MANY);
        Thread end = Thread.ofVirtual().start(() -> {
            try {
                begun.await();
                while (together.waiting() + held.taken() < MANY) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            held.may.release(MANY);
        });
        List<R> answers = AtOnce.times(MANY, i -> {
            begun.countDown();
            return write.apply(i);
        });
        end.join();
        return answers;
    }

    @Test
    void nobodyWritesAgainWhatMayBeWritten() throws Exception {
        Held held = new Held();
        Together<Integer> together = new Together<>(group -> {
            held.run(group);
            throw new PersistenceException(new SQLException("gone before it said anything", "08000"));
        });
        List<Optional<DatabaseTrouble>> troubles = inGroups(held, together, i -> troubleOf(() -> together.write(i)));
        assertThat(troubles).containsOnly(Optional.of(DatabaseTrouble.LOSS));
        assertThat(held.groups).hasSizeLessThan(MANY / 4);
        assertThat(together.running()).isZero();
    }

    private static Optional<DatabaseTrouble> troubleOf(Runnable write) {
        return Optional.ofNullable(catchThrowable(write::run)).flatMap(DatabaseTrouble::in);
    }

    @Test
    void fewWhoWaitBesideAGroupGoTogetherWhenItEnds() throws Exception {
        Held held = new Held();
        Together<Integer> together = new Together<>(held::run);
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < MANY && together.running() < 2; i++) {
            write(together, i, answered);
            int known = i + 1;
            await().until(() -> held.taken() + together.waiting() == known);
        }
        int others = held.taken();
        for (int i = MANY; i < MANY + 3; i++) {
            write(together, i, answered);
        }
        await().until(() -> together.waiting() == 3);
        held.may.release();
        await().until(() -> answered.get() > 0);
        assertThat(together.waiting()).isEqualTo(3);
        assertThat(together.running()).isEqualTo(1);
        held.may.release(2);
        await().until(() -> answered.get() == others + 3);
        assertThat(held.groups).hasSize(3);
    }

    /** By a thread that nobody waits for, so that a failure ends the test. */
    private static void write(Together<Integer> together, int number, AtomicInteger answered) {
        Thread.startVirtualThread(() -> {
            together.write(number);
            answered.incrementAndGet();
        });
    }

    @Test
    void noPlaceIsLostHoweverOftenTheyMeet() throws Exception {
        Together<Integer> together = new Together<>(Set::copyOf);
        List<Boolean> written =
                AtOnce.times(MANY, i -> IntStream.range(0, 500).allMatch(round -> together.write(i * 1_000 + round)));
        assertThat(written).containsOnly(true);
        assertThat(together.running()).isZero();
    }

    @Test
    void whoIsLeftOutLearnsIt() throws Exception {
        Together<Integer> together =
                new Together<>(group -> group.stream().filter(i -> i % 3 != 0).collect(Collectors.toSet()));
        List<Boolean> written = AtOnce.times(MANY, together::write);
        for (int i = 0; i < MANY; i++) {
            assertThat(written.get(i)).as("number " + i).isEqualTo(i % 3 != 0);
        }
    }

    @Test
    void groupThatFailsIsWrittenByNobodyAndEndsNothing() throws Exception {
        Set<List<Integer>> failed = new HashSet<>();
        Together<Integer> together = new Together<>(group -> {
            if (group.contains(7)) {
                failed.add(group);
                throw new IllegalStateException("seven");
            }
            return Set.copyOf(group);
        });
        List<Boolean> written = AtOnce.times(MANY, together::write);
        assertThat(failed).hasSize(1);
        for (int i = 0; i < MANY; i++) {
            assertThat(written.get(i))
                    .as("number " + i)
                    .isEqualTo(!failed.iterator().next().contains(i));
        }
        assertThat(together.write(8)).isTrue();
    }
}
