package io.chapeau.management.article.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything in a body that a check looks at, by its JSON Pointer, however deep it lies.
 *
 * @param images the images, those of galleries included
 * @param links where the links lead
 */
record BlockWalk(Map<String, JsonNode> images, Map<String, String> links) {

    static BlockWalk over(JsonNode blocks, String pointer) {
        BlockWalk walk = new BlockWalk(new LinkedHashMap<>(), new LinkedHashMap<>());
        walk.visit(blocks, pointer);
        return walk;
    }

    private void visit(JsonNode node, String pointer) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i);
            }
        } else if (node.isObject()) {
            if (node.has("url") && node.has("alt")) {
                images.put(pointer, node);
            }
            if (node.path("_type").asText().equals("link") && node.has("href")) {
                links.put(pointer + "/href", node.path("href").asText());
            }
            node.properties().forEach(entry -> visit(entry.getValue(), pointer + "/" + entry.getKey()));
        }
    }
}
