package io.chapeau.management.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two saves of an article, completely: whoever has the first and this has the second.
 *
 * @param fields the fields that differ, but for the body
 */
public record RevisionDiff(
        RevisionItem from,
        RevisionItem to,

        @Schema(description = "The fields that differ, but for the body.")
        List<FieldChange> fields) {

    /** A field before and after. */
    public record FieldChange(
            @Schema(examples = "title") String field,

            @Schema(ref = "FieldValue") JsonNode from,
            @Schema(ref = "FieldValue") JsonNode to) {}

    public static RevisionDiff of(RevisionItem from, JsonNode before, RevisionItem to, JsonNode after) {
        List<FieldChange> fields = RevisionContent.differingFields(before, after).stream()
                .filter(name -> !name.equals(RevisionContent.BODY))
                .map(name ->
                        new FieldChange(name, RevisionContent.field(before, name), RevisionContent.field(after, name)))
                .toList();
        return new RevisionDiff(from, to, fields);
    }
}
