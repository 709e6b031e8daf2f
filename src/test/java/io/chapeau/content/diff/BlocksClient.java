package io.chapeau.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that has the blocks of the first body and the changes as JSON, and knows of blocks only what is in both. */
final class BlocksClient {
    private static final Pattern POINTER = Pattern.compile("/body/value/([0-9]+)");
    private static final Pattern KEY = Pattern.compile("b([0-9]+)(.*)", Pattern.DOTALL);

    private BlocksClient() {}

    /** The blocks of the second body. */
    static ArrayNode apply(JsonNode diff, ArrayNode from) {
        Map<Integer, JsonNode> blocks = new TreeMap<>();
        for (JsonNode change : diff.get("changes")) {
            if (!change.has("to")) {
                continue;
            }
            int start = place(change.get("to"));
            int count = change.at("/to/count").asInt();
            for (int i = 0; i < count; i++) {
                blocks.put(
                        start + i,
                        change.has("after")
                                ? change.get("after").get(i)
                                : moved(from, place(change.get("from")), start, i));
            }
        }
        ArrayNode to = JsonNodeFactory.instance.arrayNode();
        blocks.values().forEach(to::add);
        return to;
    }

    private static int place(JsonNode place) {
        Matcher pointer = POINTER.matcher(place.get("pointer").textValue());
        if (!pointer.matches()) {
            throw new IllegalArgumentException(place.toString());
        }
        return Integer.parseInt(pointer.group(1));
    }

    private static JsonNode moved(ArrayNode blocks, int from, int to, int index) {
        JsonNode block = blocks.get(from + index).deepCopy();
        renumber(block, to - from);
        return block;
    }

    private static void renumber(JsonNode node, int difference) {
        if (node instanceof ObjectNode object) {
            Set<String> defined = new HashSet<>();
            object.path("markDefs")
                    .forEach(definition -> defined.add(definition.get("_key").textValue()));
            for (JsonNode child : object.path("children")) {
                if (child.get("marks") instanceof ArrayNode marks) {
                    for (int i = 0; i < marks.size(); i++) {
                        if (defined.contains(marks.get(i).textValue())) {
                            marks.set(i, renumbered(marks.get(i), difference));
                        }
                    }
                }
            }
            for (String name : new String[] {"_key", "group"}) {
                if (object.has(name)) {
                    object.set(name, renumbered(object.get(name), difference));
                }
            }
        }
        node.forEach(inner -> renumber(inner, difference));
    }

    private static JsonNode renumbered(JsonNode key, int difference) {
        Matcher numbered = KEY.matcher(key.textValue());
        return numbered.matches()
                ? TextNode.valueOf("b" + (Integer.parseInt(numbered.group(1)) + difference) + numbered.group(2))
                : key;
    }
}
