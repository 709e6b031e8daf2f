package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.BodyLimits;
import io.chapeau.content.Divider;
import io.chapeau.content.fitting.BodySize;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Portable Text. Nothing is guessed and nothing is dropped: whatever is unknown or out of place is a violation
 * with its JSON Pointer, so the report of this reader is always empty.
 */
public final class PortableTextReader {
    private static final String TYPES =
            "allowed are block, image, gallery, embed, callout, socialPost, code, table, break, footnotes";

    private final ViolationLog violations = new ViolationLog();
    private final PortableTextNotes notes = new PortableTextNotes(violations);
    private final PortableTextSpans spans = new PortableTextSpans(violations, notes);
    private final PortableTextBlocks assembly = new PortableTextBlocks(spans);
    private final PortableTextObjects objects = new PortableTextObjects(violations, spans, notes);

    private PortableTextReader() {}

    public static Body read(JsonNode value) {
        if (!value.isArray()) {
            throw InvalidBodyException.of(ViolationCode.WRONG_TYPE, "blocks must be an array");
        }
        if (value.size() > BodyLimits.MAX_BLOCKS) {
            throw InvalidBodyException.of(
                    ViolationCode.TOO_LARGE, "a body has at most " + BodyLimits.MAX_BLOCKS + " blocks");
        }
        return new PortableTextReader().body(value);
    }

    private Body body(JsonNode value) {
        int index = 0;
        for (JsonNode node : value) {
            String pointer = "/" + index++;
            if (node.isObject()) {
                block(new JsonFields(node, pointer, violations));
            } else {
                violations.add(pointer, ViolationCode.WRONG_TYPE, "must be an object");
            }
        }
        List<Block> blocks = assembly.finish();
        notes.check();
        violations.throwIfAny();
        requireSize(blocks);
        return new Body(blocks);
    }

    private void block(JsonFields fields) {
        String type = fields.required("_type");
        fields.text("_key");
        switch (type) {
            case null -> {}
            case "block" -> assembly.text(fields);
            case "image" -> add(PortableTextObjects.image(fields));
            case "code" -> add(PortableTextObjects.code(fields));
            case "table" -> add(objects.table(fields));
            case "footnotes" -> add(objects.footnotes(fields));
            case "gallery" -> add(objects.gallery(fields));
            case "embed" -> add(PortableTextObjects.embed(fields));
            case "callout" -> add(objects.callout(fields));
            case "socialPost" -> add(objects.socialPost(fields));
            case "break" -> {
                fields.onlyKnown("_type", "_key");
                add(new Divider());
            }
            default ->
                fields.violation(
                        "_type", ViolationCode.UNKNOWN_VALUE, "'" + ReportLog.cite(type) + "' is unknown; " + TYPES);
        }
    }

    private void add(@Nullable Block block) {
        if (block != null) {
            assembly.other(block);
        }
    }

    private static void requireSize(List<Block> blocks) {
        if (BodySize.bytes(blocks) > BodyLimits.MAX_BYTES) {
            throw InvalidBodyException.of(
                    ViolationCode.TOO_LARGE, "the strings of a body have at most " + BodyLimits.MAX_BYTES + " bytes");
        }
    }
}
