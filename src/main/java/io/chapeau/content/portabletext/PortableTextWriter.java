package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Table;
import java.util.List;

/**
 * Writes a body as Portable Text. Keys come from the position, so the same body gives the same JSON; reading it gives
 * the same body. Optional properties that are not set are left out.
 */
public final class PortableTextWriter {
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    private final int start;

    private PortableTextWriter(int start) {
        this.start = start;
    }

    /** The JSON array of the body. */
    public static ArrayNode write(Body body) {
        return write(body.blocks(), 0);
    }

    /** Blocks of a body as they stand in its array, the first one at this place. */
    public static ArrayNode write(List<Block> blocks, int start) {
        PortableTextWriter writer = new PortableTextWriter(start);
        blocks.forEach(writer::block);
        return writer.blocks;
    }

    /** How many elements of the array a block is. */
    public static int elements(Block block) {
        return switch (block) {
            case Quote quote -> quote.paragraphs().size();
            case ListBlock list -> items(list);
            default -> 1;
        };
    }

    private static int items(ListBlock list) {
        return list.items().stream()
                .mapToInt(item -> 1
                        + item.lists().stream()
                                .mapToInt(PortableTextWriter::items)
                                .sum())
                .sum();
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> PortableTextRun.write(text("normal"), paragraph.spans());
            case Heading heading -> PortableTextRun.write(text("h" + heading.level()), heading.spans());
            case Quote quote -> quote(quote);
            case ListBlock list -> list(list, 1);
            case Image image -> PortableTextObjectWriter.image(add("image"), image);
            case Gallery gallery -> PortableTextObjectWriter.gallery(add("gallery"), gallery);
            case Embed embed -> PortableTextObjectWriter.embed(add("embed"), embed);
            case Callout callout -> PortableTextObjectWriter.callout(add("callout"), callout);
            case SocialPost post -> PortableTextObjectWriter.socialPost(add("socialPost"), post);
            case Table table -> PortableTextObjectWriter.table(add("table"), table);
            case CodeBlock code -> PortableTextObjectWriter.code(add("code"), code);
            case Footnotes notes -> PortableTextObjectWriter.footnotes(add("footnotes"), notes);
            case Divider _ -> add("break");
        }
    }

    private void quote(Quote quote) {
        String group = key();
        String cite = quote.cite();
        for (Paragraph paragraph : quote.paragraphs()) {
            ObjectNode json = text("blockquote");
            json.put("group", group);
            PortableTextObjectWriter.putIfSet(json, "cite", cite);
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

    private ObjectNode text(String style) {
        return add("block").put("style", style);
    }

    private ObjectNode add(String type) {
        String key = key();
        return blocks.addObject().put("_type", type).put("_key", key);
    }

    private String key() {
        return "b" + (start + blocks.size());
    }
}
