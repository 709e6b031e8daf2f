package io.chapeau.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body as Portable Text. Keys come from the position, so the same body gives the same JSON; reading it gives
 * the same body. Optional properties that are not set are left out.
 */
public final class PortableTextWriter {
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();

    private PortableTextWriter() {}

    /** The JSON array of the body. */
    public static ArrayNode write(Body body) {
        PortableTextWriter writer = new PortableTextWriter();
        body.blocks().forEach(writer::block);
        return writer.blocks;
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> PortableTextRun.write(text("normal"), paragraph.spans());
            case Heading heading -> PortableTextRun.write(text("h" + heading.level()), heading.spans());
            case Quote quote -> quote(quote);
            case ListBlock list -> list(list, 1);
            case Image image -> image(image);
            case CodeBlock code -> {
                ObjectNode json = add("code");
                putIfSet(json, "language", code.language());
                json.put("code", code.code());
            }
            case Table table -> table(table);
            case Divider _ -> add("break");
        }
    }

    private void quote(Quote quote) {
        String group = key();
        String cite = quote.cite();
        for (Paragraph paragraph : quote.paragraphs()) {
            ObjectNode json = text("blockquote");
            json.put("group", group);
            putIfSet(json, "cite", cite);
            PortableTextRun.write(json, paragraph.spans());
        }
    }

    private void list(ListBlock list, int level) {
        for (ListItem item : list.items()) {
            ObjectNode json = text("normal");
            json.put("listItem", list instanceof NumberedList ? "number" : "bullet");
            json.put("level", level);
            PortableTextRun.write(json, item.spans());
            item.lists().forEach(nested -> list(nested, level + 1));
        }
    }

    private void image(Image image) {
        ObjectNode json = add("image");
        json.put("url", image.url());
        json.put("alt", image.alt());
        putIfSet(json, "caption", image.caption());
        putIfSet(json, "width", image.width());
        putIfSet(json, "height", image.height());
    }

    private void table(Table table) {
        String key = key();
        ObjectNode json = add("table").put("headerRow", table.header());
        ArrayNode columns = json.putArray("columns");
        table.columns().forEach(column -> columns.add(column.value()));
        ArrayNode rows = json.putArray("rows");
        for (TableRow row : table.rows()) {
            String rowKey = key + "r" + rows.size();
            ArrayNode cells =
                    rows.addObject().put("_type", "row").put("_key", rowKey).putArray("cells");
            row.cells().forEach(cell -> content(cells, rowKey, cell.spans()));
        }
    }

    /** A run of text within a block of another type. */
    private static void content(ArrayNode content, String key, List<Span> spans) {
        ObjectNode json = content.addObject().put("_type", "block").put("_key", key + "p" + (content.size() - 1));
        PortableTextRun.write(json.put("style", "normal"), spans);
    }

    private ObjectNode text(String style) {
        return add("block").put("style", style);
    }

    private ObjectNode add(String type) {
        String key = key();
        return blocks.addObject().put("_type", type).put("_key", key);
    }

    private String key() {
        return "b" + blocks.size();
    }

    private static void putIfSet(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void putIfSet(ObjectNode json, String name, @Nullable Integer value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
