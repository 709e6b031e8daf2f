package io.chapeau.management.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.chapeau.content.Body;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the content of a revision is read: a tree with a property for each field of the article. */
public final class RevisionContent {

    public static final String BODY = "body";

    /** Where the blocks of the body are in an article. */
    public static final String BLOCKS_POINTER = "/body/value";

    /** Tells what reading a body lost; it says nothing of the article. */
    private static final String REPORT = "bodyReport";

    private RevisionContent() {}

    /** The fields that differ, in the order in which an article has them. */
    public static List<String> differingFields(JsonNode from, JsonNode to) {
        Set<String> names = new LinkedHashSet<>();
        to.fieldNames().forEachRemaining(names::add);
        from.fieldNames().forEachRemaining(names::add);
        names.remove(REPORT);
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            if (!field(from, name).equals(field(to, name))) {
                differing.add(name);
            }
        }
        return differing;
    }

    /** A field; one that was not kept at the time of the save counts as null. */
    static JsonNode field(JsonNode content, String name) {
        JsonNode value = content.path(name);
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }

    public static Body body(JsonNode content) {
        return BodyReader.read(BodyFormat.BLOCKS, content.path(BODY).path("value"))
                .body();
    }
}
