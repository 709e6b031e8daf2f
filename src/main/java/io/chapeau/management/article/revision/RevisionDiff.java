package io.chapeau.management.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.diff.BodyDiff;
import io.chapeau.content.diff.BodyDiffView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two saves of an article, completely: whoever has the first and this has the second. */
public record RevisionDiff(
        RevisionItem from,
        RevisionItem to,

        @Schema(description = "The fields that differ, but for the body.")
        List<FieldChange> fields,

        @Schema(description = "What differs in the body; null: nothing.") @Nullable
        BodyDiffView body) {

    /** A field before and after. */
    public record FieldChange(
            @Schema(examples = "title") String field,

            @Schema(ref = "FieldValue") JsonNode from,
            @Schema(ref = "FieldValue") JsonNode to) {}

    public static RevisionDiff of(RevisionItem from, JsonNode before, RevisionItem to, JsonNode after) {
        List<String> differing = RevisionContent.differingFields(before, after);
        List<FieldChange> fields = differing.stream()
                .filter(name -> !name.equals(RevisionContent.BODY))
                .map(name ->
                        new FieldChange(name, RevisionContent.field(before, name), RevisionContent.field(after, name)))
                .toList();
        BodyDiffView body = differing.contains(RevisionContent.BODY)
                ? BodyDiffView.of(
                        BodyDiff.of(RevisionContent.body(before), RevisionContent.body(after)),
                        RevisionContent.BLOCKS_POINTER)
                : null;
        return new RevisionDiff(from, to, fields, body);
    }
}
