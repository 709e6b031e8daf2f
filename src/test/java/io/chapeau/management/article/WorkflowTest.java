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
     * publish, unpublish, archive, unarchive, delete, restore, purge. {@code +} it is done, {@code =} its result is
     * there already, {@code !} 409, {@code x} 403.
     */
    private static final String TABLE = """
            publication  review            place    editor        writer
            none         none              desk     ++=!!+=+=+=!  ++=xxxxxx+=x
            none         submitted         desk     +=++++=+=+=!  !=+xxxxxx!=x
            none         changesRequested  desk     ++!+++=+=+=!  ++!xxxxxx+=x
            none         approved          desk     +!!=++=+=+=!  +!!xxxxxx+=x
            published    none              desk     +!=!!=++=+=!  +!=xxxxxxx=x
            published    submitted         desk     +=+++=++=+=!  !=+xxxxxxx=x
            published    changesRequested  desk     +!!++=++=+=!  +!!xxxxxxx=x
            published    approved          desk     +!!=+=++=+=!  +!!xxxxxxx=x
            changed      none              desk     ++=!!+++=+=!  ++=xxxxxxx=x
            changed      submitted         desk     +=++++++=+=!  !=+xxxxxxx=x
            changed      changesRequested  desk     ++!+++++=+=!  ++!xxxxxxx=x
            changed      approved          desk     +!!=++++=+=!  +!!xxxxxxx=x
            unpublished  none              desk     ++=!!+=+=+=!  ++=xxxxxxx=x
            unpublished  submitted         desk     +=++++=+=+=!  !=+xxxxxxx=x
            unpublished  changesRequested  desk     ++!+++=+=+=!  ++!xxxxxxx=x
            unpublished  approved          desk     +!!=++=+=+=!  +!!xxxxxxx=x
            none         none              archive  !!!!!!==+!=!  !!!xxxxxx!=x
            none         submitted         archive  !!!!!!==+!=!  !!!xxxxxx!=x
            none         changesRequested  archive  !!!!!!==+!=!  !!!xxxxxx!=x
            none         approved          archive  !!!!!!==+!=!  !!!xxxxxx!=x
            published    none              archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            published    submitted         archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            published    changesRequested  archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            published    approved          archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            changed      none              archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            changed      submitted         archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            changed      changesRequested  archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            changed      approved          archive  !!!!!!+=+!=!  !!!xxxxxx!=x
            unpublished  none              archive  !!!!!!==+!=!  !!!xxxxxx!=x
            unpublished  submitted         archive  !!!!!!==+!=!  !!!xxxxxx!=x
            unpublished  changesRequested  archive  !!!!!!==+!=!  !!!xxxxxx!=x
            unpublished  approved          archive  !!!!!!==+!=!  !!!xxxxxx!=x
            none         none              trash    !!!!!!!!!=++  !!!xxxxxx=+x
            none         submitted         trash    !!!!!!!!!=++  !!!xxxxxx=+x
            none         changesRequested  trash    !!!!!!!!!=++  !!!xxxxxx=+x
            none         approved          trash    !!!!!!!!!=++  !!!xxxxxx=+x
            published    none              trash    !!!!!!!!!=++  !!!xxxxxx=xx
            published    submitted         trash    !!!!!!!!!=++  !!!xxxxxx=xx
            published    changesRequested  trash    !!!!!!!!!=++  !!!xxxxxx=xx
            published    approved          trash    !!!!!!!!!=++  !!!xxxxxx=xx
            changed      none              trash    !!!!!!!!!=++  !!!xxxxxx=xx
            changed      submitted         trash    !!!!!!!!!=++  !!!xxxxxx=xx
            changed      changesRequested  trash    !!!!!!!!!=++  !!!xxxxxx=xx
            changed      approved          trash    !!!!!!!!!=++  !!!xxxxxx=xx
            unpublished  none              trash    !!!!!!!!!=++  !!!xxxxxx=xx
            unpublished  submitted         trash    !!!!!!!!!=++  !!!xxxxxx=xx
            unpublished  changesRequested  trash    !!!!!!!!!=++  !!!xxxxxx=xx
            unpublished  approved          trash    !!!!!!!!!=++  !!!xxxxxx=xx
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
