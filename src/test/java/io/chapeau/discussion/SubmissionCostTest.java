package io.chapeau.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.testing.Statements;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a comment costs the database does not depend on how many there are. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubmissionCostTest {

    private static final int FEW = 2;
    private static final int MANY = 6;

    @Inject
    Statements statements;

    @Test
    void commentTakesAFewStatementsWhateverWasSaidBefore() {
        String article = Comments.article("moderated");
        long first = statements.fewest(202, () -> Comments.submit(article, Comments.with("text", Comments.longText())));
        for (int i = 0; i < 20; i++) {
            Comments.submitted(article, Comments.with("text", Comments.longText()));
        }
        assertThat(first).isLessThanOrEqualTo(2);
        assertThat(statements.fewest(202, () -> Comments.submit(article, Comments.with("text", Comments.longText()))))
                .isEqualTo(first);
    }

    /** Each is decided in a transaction of its own, so that one that cannot be keeps none of the others. */
    @Test
    void decisionAboutManyTakesAsManyStatementsForEachAsAboutFew() {
        long of = decisionAbout(1);
        long each = decisionAbout(FEW) - of;
        assertThat(decisionAbout(MANY)).isEqualTo(of + (MANY - 1) * each);
        assertThat(each).isLessThanOrEqualTo(13);
    }

    private long decisionAbout(int number) {
        String article = Comments.article("moderated");
        List<List<String>> waiting = new ArrayList<>();
        for (int i = 0; i < Statements.TRIES; i++) {
            List<String> ids = new ArrayList<>();
            for (int j = 0; j < number; j++) {
                ids.add(Comments.idOf(Comments.pending(article)));
            }
            waiting.add(ids);
        }
        Iterator<List<String>> next = waiting.iterator();
        return statements.fewest(200, () -> Comments.bulk("", Map.of("action", "approve", "ids", next.next())));
    }
}
