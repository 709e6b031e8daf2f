package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.Paragraph;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Span;
import io.chapeau.content.Table;
import io.chapeau.content.TableRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the properties of blocks of Portable Text that are no text themselves; optional ones only where set. */
final class PortableTextObjectWriter {
    private PortableTextObjectWriter() {}

    static void image(ObjectNode json, Image image) {
        json.put("url", image.url());
        json.put("alt", image.alt());
        putIfSet(json, "caption", image.caption());
        putIfSet(json, "width", image.width());
        putIfSet(json, "height", image.height());
    }

    static void code(ObjectNode json, CodeBlock code) {
        putIfSet(json, "language", code.language());
        json.put("code", code.code());
    }

    static void gallery(ObjectNode json, Gallery gallery) {
        ArrayNode images = json.putArray("images");
        for (Image image : gallery.images()) {
            image(images.addObject().put("_type", "image").put("_key", key(json) + "i" + (images.size() - 1)), image);
        }
    }

    static void embed(ObjectNode json, Embed embed) {
        json.put("provider", embed.provider().value());
        json.put("url", embed.url());
        putIfSet(json, "title", embed.title());
    }

    static void callout(ObjectNode json, Callout callout) {
        json.put("tone", callout.tone().value());
        paragraphs(json, callout.paragraphs());
    }

    static void socialPost(ObjectNode json, SocialPost post) {
        paragraphs(json, post.paragraphs());
        json.put("author", post.author());
        putIfSet(json, "url", post.url());
        LocalDate date = post.date();
        putIfSet(json, "date", date == null ? null : date.toString());
    }

    static void footnotes(ObjectNode json, Footnotes notes) {
        ArrayNode array = json.putArray("notes");
        notes.notes()
                .forEach(note -> paragraphs(
                        array.addObject().put("_type", "footnote").put("_key", note.key()), note.paragraphs()));
    }

    static void table(ObjectNode json, Table table) {
        json.put("headerRow", table.header());
        ArrayNode columns = json.putArray("columns");
        table.columns().forEach(column -> columns.add(column.value()));
        ArrayNode rows = json.putArray("rows");
        for (TableRow row : table.rows()) {
            String key = key(json) + "r" + rows.size();
            ArrayNode cells =
                    rows.addObject().put("_type", "row").put("_key", key).putArray("cells");
            row.cells().forEach(cell -> run(cells, key, cell.spans()));
        }
    }

    static void paragraphs(ObjectNode json, List<Paragraph> paragraphs) {
        ArrayNode content = json.putArray("content");
        paragraphs.forEach(paragraph -> run(content, key(json), paragraph.spans()));
    }

    private static void run(ArrayNode content, String key, List<Span> spans) {
        ObjectNode json = content.addObject().put("_type", "block").put("_key", key + "p" + (content.size() - 1));
        PortableTextRun.write(json.put("style", "normal"), spans);
    }

    private static String key(ObjectNode json) {
        return json.path("_key").asText();
    }

    static void putIfSet(ObjectNode json, String name, @Nullable String value) {
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
