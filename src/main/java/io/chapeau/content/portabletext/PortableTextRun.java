package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.MarkNesting;
import io.chapeau.content.Span;
import io.chapeau.content.SpanForm;
import io.chapeau.content.TextSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one run of spans as children and markDefs. A hard break is a line end with the marks that HTML has open around
 * it, so that a renderer puts it in the same place.
 */
final class PortableTextRun implements MarkNesting.Output {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<MarkNesting.Layer> open = new ArrayList<>();

    /** A child: text, to which more may be added, or a reference. */
    private record Piece(Span span, StringBuilder text) {}

    private PortableTextRun() {}

    static void write(ObjectNode block, List<Span> spans) {
        PortableTextRun run = new PortableTextRun();
        MarkNesting.walk(spans, MarkNesting.ALL, run);
        run.write(block);
    }

    @Override
    public void open(MarkNesting.Layer layer) {
        open.add(layer);
    }

    @Override
    public void close(MarkNesting.Layer layer) {
        open.removeLast();
    }

    @Override
    public void text(TextSpan text) {
        add(text, text.text());
    }

    @Override
    public void lineBreak() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Link link = null;
        String lang = null;
        for (MarkNesting.Layer layer : open) {
            if (layer.mark() != null) {
                marks.add(layer.mark());
            }
            link = layer.link() == null ? link : layer.link();
            lang = layer.lang() == null ? lang : layer.lang();
        }
        add(new TextSpan("", marks, link, lang), "\n");
    }

    @Override
    public void reference(FootnoteReference reference) {
        pieces.add(new Piece(reference, new StringBuilder()));
    }

    private void add(TextSpan span, String text) {
        if (!pieces.isEmpty() && pieces.getLast().span() instanceof TextSpan last && SpanForm.isAlike(last, span)) {
            pieces.getLast().text().append(text);
        } else {
            pieces.add(new Piece(span, new StringBuilder(text)));
        }
    }

    private void write(ObjectNode block) {
        String key = block.path("_key").textValue();
        ArrayNode children = block.putArray("children");
        Map<Link, String> links = new LinkedHashMap<>();
        Map<String, String> langs = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            ObjectNode child = children.addObject();
            if (pieces.get(i).span() instanceof FootnoteReference reference) {
                child.put("_type", "footnoteReference")
                        .put("_key", key + "s" + i)
                        .put("note", reference.note());
            } else if (pieces.get(i).span() instanceof TextSpan text) {
                child.put("_type", "span").put("_key", key + "s" + i);
                child.put("text", pieces.get(i).text().toString());
                ArrayNode marks = child.putArray("marks");
                text.marks().forEach(mark -> marks.add(mark.decorator()));
                if (text.link() != null) {
                    marks.add(links.computeIfAbsent(text.link(), added -> key + "l" + links.size()));
                }
                if (text.lang() != null) {
                    marks.add(langs.computeIfAbsent(text.lang(), added -> key + "g" + langs.size()));
                }
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
