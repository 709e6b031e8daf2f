package io.chapeau.management.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.access.Role;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.Workflow.State;
import io.chapeau.management.article.Workflow.Verdict;
import io.chapeau.management.article.WorkflowTable.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every state, every action, every role, against {@link WorkflowTable}. */
class WorkflowTest {

    @Test
    void tableHasEveryState() {
        Set<State> states = new HashSet<>();
        for (Publication publication : Publication.values()) {
            for (Review review : Review.values()) {
                states.add(new State(publication, review, false, false));
                states.add(new State(publication, review, true, false));
                states.add(new State(publication, review, false, true));
            }
        }
        assertThat(WorkflowTable.lines()).extracting(Line::state).containsExactlyInAnyOrderElementsOf(states);
    }

    @Test
    void everyVerdictIsTheOneInTheTable() {
        List<String> deviations = new ArrayList<>();
        for (Line line : WorkflowTable.lines()) {
            for (Role role : List.of(Role.ADMIN, Role.EDITOR)) {
                compare(line, role, line.byEditor(), deviations);
            }
            compare(line, Role.WRITER, line.byWriter(), deviations);
        }
        assertThat(deviations).isEmpty();
    }

    private static void compare(Line line, Role role, String expected, List<String> deviations) {
        String met = verdicts(line.state(), role);
        if (!met.equals(expected)) {
            deviations.add(line.text() + " by " + role + ": " + met);
        }
    }

    @Test
    void whatTheTrashHoldsOfTheArchiveIsInTheTrash() {
        for (Line line : WorkflowTable.lines()) {
            if (line.state().trashed()) {
                State both = new State(line.state().publication(), line.state().review(), true, true);
                assertThat(verdicts(both, Role.EDITOR)).isEqualTo(line.byEditor());
                assertThat(verdicts(both, Role.WRITER)).isEqualTo(line.byWriter());
            }
        }
    }

    @Test
    void otherRolesMayNothing() {
        for (Line line : WorkflowTable.lines()) {
            for (Role role : List.of(Role.MODERATOR, Role.INTEGRATOR)) {
                assertThat(verdicts(line.state(), role)).isEqualTo("x".repeat(ArticleAction.values().length));
                assertThat(Workflow.actions(line.state(), role)).isEmpty();
            }
        }
    }

    @Test
    void actionsAreThoseThatAreDone() {
        for (Line line : WorkflowTable.lines()) {
            for (Role role : Role.values()) {
                assertThat(Workflow.actions(line.state(), role))
                        .containsExactlyElementsOf(Arrays.stream(ArticleAction.values())
                                .filter(action -> mark(Workflow.verdict(action, line.state(), role)) == '+')
                                .toList());
            }
        }
    }

    @Test
    void onlyTheEditOfAWriterEndsAnApproval() {
        for (Review review : Review.values()) {
            assertThat(Workflow.afterEdit(review, Role.EDITOR)).isEqualTo(review);
            assertThat(Workflow.afterEdit(review, Role.ADMIN)).isEqualTo(review);
            assertThat(Workflow.afterEdit(review, Role.WRITER))
                    .isEqualTo(review == Review.APPROVED ? Review.NONE : review);
        }
    }

    private static String verdicts(State state, Role role) {
        StringBuilder marks = new StringBuilder();
        for (ArticleAction action : ArticleAction.values()) {
            marks.append(mark(Workflow.verdict(action, state, role)));
        }
        return marks.toString();
    }

    private static char mark(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> '+';
            case Verdict.Done _ -> '=';
            case Verdict.Refused refused -> refused.type() == ProblemType.FORBIDDEN ? 'x' : '!';
        };
    }
}
