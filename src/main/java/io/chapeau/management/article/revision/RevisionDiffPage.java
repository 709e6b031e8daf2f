package io.chapeau.management.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.diff.BodyDiff;
import io.chapeau.content.diff.WordDiff;
import io.chapeau.content.html.HtmlDiffWriter;
import java.util.List;

/**
 * What differs between two saves as a fragment of HTML to be read: an element for each field, with {@code ins} and
 * {@code del} inside. Its writers escape every text, so that nothing in it is active.
 */
public final class RevisionDiffPage {

    private RevisionDiffPage() {}

    public static String of(JsonNode before, JsonNode after) {
        List<String> differing = RevisionContent.differingFields(before, after);
        StringBuilder html = new StringBuilder();
        for (String field : differing) {
            // The names of fields are our own.
            html.append("<section data-field=\"").append(field).append("\">");
            html.append(
                    field.equals(RevisionContent.BODY)
                            ? "\n"
                                    + HtmlDiffWriter.write(
                                            BodyDiff.of(RevisionContent.body(before), RevisionContent.body(after)))
                                    + "\n"
                            : HtmlDiffWriter.write(WordDiff.of(
                                    text(RevisionContent.field(before, field)),
                                    text(RevisionContent.field(after, field)))));
            html.append("</section>\n");
        }
        return html.toString();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isTextual() ? value.asText() : value.toString();
    }
}
