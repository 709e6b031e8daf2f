package io.chapeau.management.article;

import io.chapeau.management.article.Workflow.State;
import java.util.List;
import java.util.Locale;

/** What is allowed in which state: written out, so that a change of a rule is seen as one. */
final class WorkflowTable {

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

    private static final List<ArticleAction> COLUMNS = List.of(ArticleAction.values());

    private WorkflowTable() {}

    /** A line of the table. */
    record Line(String text, State state, String byEditor, String byWriter) {

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

    static List<Line> lines() {
        return TABLE.lines().skip(1).map(Line::of).toList();
    }

    /** What the table says of an action by a writer on its own article, or by an editor. */
    static char mark(State state, ArticleAction action, boolean byWriter) {
        Line line = lines().stream()
                .filter(each -> each.state().equals(state))
                .findFirst()
                .orElseThrow();
        return (byWriter ? line.byWriter() : line.byEditor()).charAt(COLUMNS.indexOf(action));
    }
}
