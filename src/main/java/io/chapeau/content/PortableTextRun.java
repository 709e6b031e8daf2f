package io.chapeau.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one run of spans as children and markDefs; a hard break is a line end at the end of the text before it. */
final class PortableTextRun {
    private final List<TextSpan> pieces = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();

    private PortableTextRun() {}

    static void write(ObjectNode block, List<Span> spans) {
        PortableTextRun run = new PortableTextRun();
        spans.forEach(run::add);
        run.write(block);
    }

    private void add(Span span) {
        switch (span) {
            case TextSpan text
            when !pieces.isEmpty() && SpanForm.isAlike(pieces.getLast(), text) ->
                texts.getLast().append(text.text());
            case TextSpan text -> {
                pieces.add(text);
                texts.add(new StringBuilder(text.text()));
            }
            case HardBreak _ -> texts.getLast().append('\n');
        }
    }

    private void write(ObjectNode block) {
        String key = block.path("_key").textValue();
        ArrayNode children = block.putArray("children");
        Map<Link, String> links = new LinkedHashMap<>();
        Map<String, String> langs = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            ObjectNode child = children.addObject().put("_type", "span").put("_key", key + "s" + i);
            child.put("text", texts.get(i).toString());
            ArrayNode marks = child.putArray("marks");
            pieces.get(i).marks().forEach(mark -> marks.add(mark.decorator()));
            Link link = pieces.get(i).link();
            if (link != null) {
                marks.add(links.computeIfAbsent(link, added -> key + "l" + links.size()));
            }
            String lang = pieces.get(i).lang();
            if (lang != null) {
                marks.add(langs.computeIfAbsent(lang, added -> key + "g" + langs.size()));
            }
        }
        if (pieces.isEmpty()) {
            // an item that only holds nested lists; renderers expect one child
            children.addObject()
                    .put("_type", "span")
                    .put("_key", key + "s0")
                    .put("text", "")
                    .putArray("marks");
        }
        ArrayNode definitions = block.putArray("markDefs");
        writeLinks(definitions, links);
        langs.forEach((lang, name) ->
                definitions.addObject().put("_key", name).put("_type", "lang").put("lang", lang));
    }

    private static void writeLinks(ArrayNode definitions, Map<Link, String> links) {
        links.forEach((link, key) -> {
            ObjectNode definition = definitions.addObject();
            definition.put("_key", key).put("_type", "link").put("href", link.href());
            if (link.title() != null) {
                definition.put("title", link.title());
            }
        });
    }
}
