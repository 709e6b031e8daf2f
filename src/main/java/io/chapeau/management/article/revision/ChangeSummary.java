package io.chapeau.management.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.diff.BodyDiff;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions, in short. */
public record ChangeSummary(
        @Schema(description = "The names of the fields that differ, body included.", examples = "[\"title\", \"body\"]")
        List<String> fields,

        @Schema(description = "How many blocks of the body differ; null: none.") @Nullable
        BodyChanges body) {

    static final ChangeSummary NOTHING = new ChangeSummary(List.of(), null);

    /** How many blocks differ. */
    public record BodyChanges(int added, int removed, int moved, int changed) {}

    static ChangeSummary of(JsonNode from, JsonNode to) {
        List<String> fields = RevisionContent.differingFields(from, to);
        if (!fields.contains(RevisionContent.BODY)) {
            return new ChangeSummary(fields, null);
        }
        BodyDiff diff = BodyDiff.of(RevisionContent.body(from), RevisionContent.body(to));
        return new ChangeSummary(fields, new BodyChanges(diff.added(), diff.removed(), diff.moved(), diff.changed()));
    }
}
