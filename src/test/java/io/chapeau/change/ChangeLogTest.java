package io.chapeau.change;

import static io.chapeau.change.ChangeType.ARTICLE_CREATED;
import static io.chapeau.change.ChangeType.ARTICLE_PUBLISHED;
import static io.chapeau.change.ChangeType.AUTHOR_CREATED;
import static io.chapeau.change.ChangeType.TAG_CREATED;
import static io.chapeau.change.NumberedChanges.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chapeau.database.Identifiers;
import io.chapeau.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChangeLogTest {

    @Inject
    ChangeLog changes;

    @Inject
    NumberedChanges log;

    private final UUID id = Identifiers.next();

    @Test
    void writesOfOneTransactionToOneEntityAreOneEntryInOrderOfTheFirst() {
        UUID other = Identifiers.next();
        facts(log.during(() -> QuarkusTransaction.requiringNew().run(() -> {
                    append(ARTICLE_CREATED, id);
                    append(TAG_CREATED, other);
                    append(ARTICLE_PUBLISHED, id);
                })))
                .containsExactly(tuple(ARTICLE_CREATED, ARTICLE_PUBLISHED), tuple(TAG_CREATED, null));
    }

    @Test
    void callsInsideAnOuterTransactionAreToldTogetherWhenItCommits() {
        facts(log.during(() -> QuarkusTransaction.requiringNew().run(() -> {
                    QuarkusTransaction.joiningExisting().run(() -> append(ARTICLE_CREATED, id));
                    assertThat(rows()).isZero();
                    QuarkusTransaction.joiningExisting().run(() -> append(ARTICLE_PUBLISHED, id));
                })))
                .containsExactly(tuple(ARTICLE_CREATED, ARTICLE_PUBLISHED));
    }

    @Test
    void rollbackLeavesNothing() {
        assertThat(log.during(() -> assertThatThrownBy(
                                () -> QuarkusTransaction.requiringNew().run(() -> {
                                    append(AUTHOR_CREATED, id);
                                    throw new IllegalArgumentException("refused after all");
                                }))
                        .hasMessageContaining("refused after all")))
                .isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void entryWithoutATransactionIsAFault() {
        assertThatThrownBy(() -> append(AUTHOR_CREATED, id)).isInstanceOf(IllegalStateException.class);
    }

    private void append(ChangeType type, UUID entity) {
        changes.append(ChangeEntry.of(type, entity, 0));
    }

    private long rows() {
        return Long.parseLong(log.column("SELECT COUNT(*) FROM change_log WHERE entity_id = '" + id + "'")
                .getFirst());
    }
}
