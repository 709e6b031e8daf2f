package io.chapeau.discussion;

import static io.chapeau.discussion.CommentAction.APPROVE;
import static io.chapeau.discussion.CommentAction.CHECK;
import static io.chapeau.discussion.CommentAction.DELETE;
import static io.chapeau.discussion.CommentAction.EDIT;
import static io.chapeau.discussion.CommentAction.REJECT;
import static io.chapeau.discussion.CommentAction.REVISE;
import static io.chapeau.discussion.CommentAction.SPAM;
import static io.chapeau.discussion.CommentAction.SUBMIT;
import static io.chapeau.discussion.CommentAction.UNDO;
import static io.chapeau.discussion.CommentAction.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
     * author's time has run out or not. What is decided can be undone here, to pending, and what is pending to approved.
     */
    private static final String TABLE = """
            status     decided  fresh  | approve reject spam delete revise undo edit withdraw check
            pending    no       yes    | A       R      S    D      P      x    P    W    P
            pending    no       no     | A       R      S    D      P      x    x    x    P
            pending    yes      yes    | A       R      S    D      P      A    P    W    P
            pending    yes      no     | A       R      S    D      P      A    x    x    P
            approved   no       yes    | -       R      S    D      A      x    P    W    x
            approved   no       no     | -       R      S    D      A      x    x    x    x
            approved   yes      yes    | -       R      S    D      A      P    P    W    x
            approved   yes      no     | -       R      S    D      A      P    x    x    x
            rejected   no       yes    | A       -      S    D      R      x    R    W    x
            rejected   no       no     | A       -      S    D      R      x    x    x    x
            rejected   yes      yes    | A       -      S    D      R      P    x    x    x
            rejected   yes      no     | A       -      S    D      R      P    x    x    x
            spam       no       yes    | A       R      S    D      S      x    S    W    x
            spam       no       no     | A       R      S    D      S      x    x    x    x
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

    /** All that an action can lead to, for some facts, in the order of the states; "-": the comment comes in. */
    private static final String DESTINATIONS = """
            from      | submit approve reject spam delete revise undo  edit withdraw check
            -         | PAS    x       x      x    x      x      x     x    x        x
            pending   | x      A       R      S    D      P      ARSW  PS   W        PAS
            approved  | x      x       R      S    D      A      PRSW  PAS  W        x
            rejected  | x      A       x      S    D      R      PASW  R    W        x
            spam      | x      A       R      S    D      S      PARSW S    W        x
            withdrawn | x      x       x      x    D      x      PARS  x    x        x
            deleted   | x      x       x      x    x      x      PARSW x    x        x
            """;

    private static final List<CommentAction> ALL =
            List.of(SUBMIT, APPROVE, REJECT, SPAM, DELETE, REVISE, UNDO, EDIT, WITHDRAW, CHECK);

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

    @Test
    void actionOnManyLeavesOutWhatStandsThereAlready() {
        assertThat(CommentWorkflow.leftBy(APPROVE))
                .containsExactly(CommentStatus.PENDING, CommentStatus.REJECTED, CommentStatus.SPAM);
        assertThat(CommentWorkflow.leftBy(SPAM))
                .containsExactly(CommentStatus.PENDING, CommentStatus.APPROVED, CommentStatus.REJECTED);
        assertThat(CommentWorkflow.leftBy(DELETE))
                .doesNotContain(CommentStatus.DELETED)
                .hasSize(5);
    }

    @Test
    void everyActionLeadsWhereTheTableSays() {
        List<String> met = new ArrayList<>();
        for (String line : DESTINATIONS.lines().skip(1).toList()) {
            String word = line.substring(0, line.indexOf(' '));
            CommentStatus from = word.equals("-") ? null : CommentStatus.ofWord(word);
            met.add(word + " "
                    + ALL.stream()
                            .map(action -> initials(CommentWorkflow.destinations(action, from)))
                            .collect(Collectors.joining(" ")));
        }
        assertThat(met)
                .containsExactlyElementsOf(DESTINATIONS
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll("[\\s|]+", " "))
                        .toList());
    }

    @Test
    void whatIsAllowedLeadsToADestination() {
        for (String[] line : lines()) {
            State state = state(line);
            for (CommentAction action : ACTIONS) {
                if (CommentWorkflow.verdict(action, state) instanceof Verdict.To(CommentStatus next)) {
                    assertThatCode(() -> CommentWorkflow.require(action, state.status(), next))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void stepThatNoActionLeadsToIsADefect() {
        assertThatThrownBy(() -> CommentWorkflow.require(EDIT, CommentStatus.REJECTED, CommentStatus.APPROVED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A comment that is rejected never becomes approved by edit");
        assertThatThrownBy(() -> CommentWorkflow.require(SUBMIT, null, CommentStatus.REJECTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A comment that is new never becomes rejected by submit");
    }

    private static String initials(Set<CommentStatus> statuses) {
        return statuses.isEmpty()
                ? "x"
                : statuses.stream().map(status -> status.name().substring(0, 1)).collect(Collectors.joining());
    }

    private static List<String[]> lines() {
        return TABLE.lines().skip(1).map(line -> line.split("\\s+")).toList();
    }

    private static State state(String[] line) {
        boolean decided = line[1].equals("yes");
        CommentStatus status = CommentStatus.ofWord(line[0]);
        CommentStatus undo = status == CommentStatus.PENDING ? CommentStatus.APPROVED : CommentStatus.PENDING;
        return new State(status, decided ? undo : null, decided, line[2].equals("yes"));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case Verdict.To(CommentStatus next) -> next.name().substring(0, 1);
            case Verdict.Done() -> "-";
            case Verdict.Refused(String reason) -> reason.isBlank() ? "?" : "x";
        };
    }
}
