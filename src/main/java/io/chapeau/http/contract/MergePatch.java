package io.chapeau.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396): absent keeps, null clears, arrays are replaced whole.
 *
 * @param changes the patch document, already checked against the contract's patch schema
 */
public record MergePatch(ObjectNode changes) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** A patched copy of the target; the target itself stays as it is. */
    public ObjectNode appliedTo(ObjectNode target) {
        return merge(target.deepCopy(), changes);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((name, change) -> {
            if (change.isNull()) {
                // Null is kept instead of removed: the inputs treat null and absent alike, and a required
                // property that was cleared is then named by the schema.
                target.set(name, change);
            } else if (change instanceof ObjectNode nested) {
                JsonNode current = target.path(name);
                ObjectNode base = current instanceof ObjectNode object ? object : target.objectNode();
                target.set(name, merge(base, nested));
            } else {
                target.set(name, change);
            }
        });
        return target;
    }
}
