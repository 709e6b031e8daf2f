package io.chapeau.discussion;

import static io.chapeau.discussion.CommentAction.APPROVE;
import static io.chapeau.discussion.CommentAction.CHECK;
import static io.chapeau.discussion.CommentAction.DELETE;
import static io.chapeau.discussion.CommentAction.EDIT;
import static io.chapeau.discussion.CommentAction.REJECT;
import static io.chapeau.discussion.CommentAction.REVISE;
import static io.chapeau.discussion.CommentAction.SPAM;
import static io.chapeau.discussion.CommentAction.UNDO;
import static io.chapeau.discussion.CommentAction.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.discussion.CommentWorkflow.State;
import io.chapeau.discussion.CommentWorkflow.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every state, every action, against the table. */
class CommentWorkflowTest {

    private static final List<CommentAction> ACTIONS =
            List.of(APPROVE, REJECT, SPAM, DELETE, REVISE, UNDO, EDIT, WITHDRAW, CHECK);

    /**
     * P, A, R, S, W, D: leads there; '-': it stands so already; 'x': a conflict. A state is decided or not, and its
     * author's time has run out or not. What is decided can be undone here, to pending.
     */
    private static final String TABLE = """
            status     decided  fresh  | approve reject spam delete revise undo edit withdraw check
            pending    no       yes    | A       R      S    D      P      x    P    W    P
            pending    no       no     | A       R      S    D      P      x    x    x    P
            pending    yes      yes    | A       R      S    D      P      P    P    W    P
            pending    yes      no     | A       R      S    D      P      P    x    x    P
            approved   no       yes    | -       R      S    D      A      x    P    W    x
            approved   no       no     | -       R      S    D      A      x    x    x    x
            approved   yes      yes    | -       R      S    D      A      P    P    W    x
            approved   yes      no     | -       R      S    D      A      P    x    x    x
            rejected   no       yes    | A       -      S    D      R      x    R    W    x
            rejected   no       no     | A       -      S    D      R      x    x    x    x
            rejected   yes      yes    | A       -      S    D      R      P    x    x    x
            rejected   yes      no     | A       -      S    D      R      P    x    x    x
            spam       no       yes    | A       R      -    D      S      x    S    W    x
            spam       no       no     | A       R      -    D      S      x    x    x    x
            spam       yes      yes    | A       R      -    D      S      P    x    x    x
            spam       yes      no     | A       R      -    D      S      P    x    x    x
            withdrawn  no       yes    | x       x      x    D      x      x    x    -    x
            withdrawn  no       no     | x       x      x    D      x      x    x    -    x
            withdrawn  yes      yes    | x       x      x    D      x      P    x    -    x
            withdrawn  yes      no     | x       x      x    D      x      P    x    -    x
            deleted    no       yes    | x       x      x    -      x      x    x    x    x
            deleted    no       no     | x       x      x    -      x      x    x    x    x
            deleted    yes      yes    | x       x      x    -      x      P    x    x    x
            deleted    yes      no     | x       x      x    -      x      P    x    x    x
            """;

    @Test
    void everyVerdictIsTheOneInTheTable() {
        List<String> deviations = new ArrayList<>();
        for (String[] line : lines()) {
            String met = ACTIONS.stream()
                    .map(action -> mark(CommentWorkflow.verdict(action, state(line))))
                    .collect(Collectors.joining(" "));
            String expected = String.join(" ", List.of(line).subList(4, line.length));
            if (!met.equals(expected)) {
                deviations.add(String.join(" ", line) + " is " + met);
            }
        }
        assertThat(deviations).isEmpty();
    }

    @Test
    void tableHasEveryState() {
        Set<State> states = new HashSet<>();
        lines().forEach(line -> states.add(state(line)));
        assertThat(states).hasSize(CommentStatus.values().length * 4);
    }

    @Test
    void moderatorsAreOfferedWhatLeadsSomewhere() {
        for (String[] line : lines()) {
            assertThat(CommentWorkflow.moderatorsActions(state(line)))
                    .containsExactlyElementsOf(ACTIONS.subList(0, 6).stream()
                            .filter(action -> CommentWorkflow.verdict(action, state(line)) instanceof Verdict.To)
                            .toList());
        }
    }

    private static List<String[]> lines() {
        return TABLE.lines().skip(1).map(line -> line.split("\\s+")).toList();
    }

    private static State state(String[] line) {
        boolean decided = line[1].equals("yes");
        return new State(
                CommentStatus.ofWord(line[0]), decided ? CommentStatus.PENDING : null, decided, line[2].equals("yes"));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case Verdict.To(CommentStatus next) -> next.name().substring(0, 1);
            case Verdict.Done() -> "-";
            case Verdict.Refused(String reason) -> reason.isBlank() ? "?" : "x";
        };
    }
}
