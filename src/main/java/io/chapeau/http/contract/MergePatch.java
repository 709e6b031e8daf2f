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
        ObjectNode patched = merge(target.deepCopy(), changes);
        // An input tells what was cleared from what was left out, as its own body does.
        changes.forEachEntry((name, change) -> {
            if (change.isNull()) {
                patched.set(name, change);
            }
        });
        return patched;
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((name, change) -> {
            if (change.isNull()) {
                target.remove(name);
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
