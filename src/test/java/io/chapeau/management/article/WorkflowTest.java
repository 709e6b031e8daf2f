package io.chapeau.management.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.access.Role;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.Workflow.State;
import io.chapeau.management.article.Workflow.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every state, every action, every role: written out, so that a change of a rule is seen as one. */
class WorkflowTest {

    /**
     * A column an action, in the order of {@link ArticleAction}: edit, submit, withdraw, approve, requestChanges,
     * publish, unpublish, schedule, archive, unarchive, delete, restore, purge. {@code +} it is done, {@code =} its
     * result is there already, {@code !} 409, {@code x} 403.
     */
    private static final String TABLE = """
            publication  review            place    editor         writer
            none         none              desk     ++=!!+=++=+=!  ++=xxxxxxx+=x
            none         submitted         desk     +=++++=++=+=!  !=+xxxxxxx!=x
            none         changesRequested  desk     ++!+++=++=+=!  ++!xxxxxxx+=x
            none         approved          desk     +!!=++=++=+=!  +!!xxxxxxx+=x
            published    none              desk     +!=!!=+++=+=!  +!=xxxxxxxx=x
            published    submitted         desk     +=+++=+++=+=!  !=+xxxxxxxx=x
            published    changesRequested  desk     +!!++=+++=+=!  +!!xxxxxxxx=x
            published    approved          desk     +!!=+=+++=+=!  +!!xxxxxxxx=x
            changed      none              desk     ++=!!++++=+=!  ++=xxxxxxxx=x
            changed      submitted         desk     +=+++++++=+=!  !=+xxxxxxxx=x
            changed      changesRequested  desk     ++!++++++=+=!  ++!xxxxxxxx=x
            changed      approved          desk     +!!=+++++=+=!  +!!xxxxxxxx=x
            unpublished  none              desk     ++=!!+=++=+=!  ++=xxxxxxxx=x
            unpublished  submitted         desk     +=++++=++=+=!  !=+xxxxxxxx=x
            unpublished  changesRequested  desk     ++!+++=++=+=!  ++!xxxxxxxx=x
            unpublished  approved          desk     +!!=++=++=+=!  +!!xxxxxxxx=x
            none         none              archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            none         submitted         archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            none         changesRequested  archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            none         approved          archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            published    none              archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            published    submitted         archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            published    changesRequested  archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            published    approved          archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            changed      none              archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            changed      submitted         archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            changed      changesRequested  archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            changed      approved          archive  !!!!!!+!=+!=!  !!!xxxxxxx!=x
            unpublished  none              archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            unpublished  submitted         archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            unpublished  changesRequested  archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            unpublished  approved          archive  !!!!!!=!=+!=!  !!!xxxxxxx!=x
            none         none              trash    !!!!!!!!!!=++  !!!xxxxxxx=+x
            none         submitted         trash    !!!!!!!!!!=++  !!!xxxxxxx=+x
            none         changesRequested  trash    !!!!!!!!!!=++  !!!xxxxxxx=+x
            none         approved          trash    !!!!!!!!!!=++  !!!xxxxxxx=+x
            published    none              trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            published    submitted         trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            published    changesRequested  trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            published    approved          trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            changed      none              trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            changed      submitted         trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            changed      changesRequested  trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            changed      approved          trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            unpublished  none              trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            unpublished  submitted         trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            unpublished  changesRequested  trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            unpublished  approved          trash    !!!!!!!!!!=++  !!!xxxxxxx=xx
            """;

    /** A line of the table. */
    private record Line(String text, State state, String byEditor, String byWriter) {

        static Line of(String text) {
            String[] cells = text.split(" +", -1);
            State state = new State(
                    Publication.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    Review.ofWord(cells[1]),
                    cells[2].equals("archive"),
                    cells[2].equals("trash"));
            return new Line(text, state, cells[3], cells[4]);
        }
    }

    private static List<Line> lines() {
        return TABLE.lines().skip(1).map(Line::of).toList();
    }

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
        assertThat(lines()).extracting(Line::state).containsExactlyInAnyOrderElementsOf(states);
    }

    @Test
    void everyVerdictIsTheOneInTheTable() {
        List<String> deviations = new ArrayList<>();
        for (Line line : lines()) {
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
        for (Line line : lines()) {
            if (line.state().trashed()) {
                State both = new State(line.state().publication(), line.state().review(), true, true);
                assertThat(verdicts(both, Role.EDITOR)).isEqualTo(line.byEditor());
                assertThat(verdicts(both, Role.WRITER)).isEqualTo(line.byWriter());
            }
        }
    }

    @Test
    void otherRolesMayNothing() {
        for (Line line : lines()) {
            for (Role role : List.of(Role.MODERATOR, Role.INTEGRATOR)) {
                assertThat(verdicts(line.state(), role)).isEqualTo("x".repeat(ArticleAction.values().length));
                assertThat(Workflow.actions(line.state(), role)).isEmpty();
            }
        }
    }

    @Test
    void actionsAreThoseThatAreDone() {
        for (Line line : lines()) {
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
