package io.chapeau.content.html;

import io.chapeau.content.Heading;
import io.chapeau.content.HeadingIds;
import java.util.HashMap;
import java.util.Map;

/** The ids of one page, each unique in it; or none at all, for what is shown beside the page. */
final class HtmlIds {
    private final HeadingIds headings = new HeadingIds();
    private final Map<String, Integer> references = new HashMap<>();
    private final boolean written;

    private HtmlIds(boolean written) {
        this.written = written;
    }

    static HtmlIds unique() {
        return new HtmlIds(true);
    }

    static HtmlIds none() {
        return new HtmlIds(false);
    }

    void heading(StringBuilder html, Heading heading) {
        if (written) {
            HtmlEscape.appendAttribute(html, "id", headings.next(heading));
        }
    }

    void note(StringBuilder html, String note) {
        if (written) {
            HtmlEscape.appendAttribute(html, "id", "fn-" + note);
        }
    }

    /** The first reference to a note is where the note leads back to. */
    void reference(StringBuilder html, String note) {
        if (written) {
            int before = references.merge(note, 1, Integer::sum) - 1;
            HtmlEscape.appendAttribute(html, "id", "fnref-" + note + (before == 0 ? "" : "-" + (before + 1)));
        }
    }
}
