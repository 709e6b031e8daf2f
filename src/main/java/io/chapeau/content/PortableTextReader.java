package io.chapeau.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Portable Text. Nothing is guessed and nothing is dropped: whatever is unknown or out of place is a violation
 * with its JSON Pointer, so the report of this reader is always empty.
 */
final class PortableTextReader {
    private static final String TYPES = "allowed are block, image, code, break";

    private final ViolationLog violations = new ViolationLog();
    private final PortableTextBlocks assembly = new PortableTextBlocks(violations);

    private PortableTextReader() {}

    static Body read(JsonNode value) {
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
            case "image" -> add(image(fields));
            case "code" -> add(code(fields));
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

    private static @Nullable Image image(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "url", "alt", "caption", "width", "height");
        String url = fields.required("url");
        String alt = fields.required("alt");
        String caption = fields.text("caption");
        Integer width = fields.integer("width", 1, Image.MAX_PIXELS);
        Integer height = fields.integer("height", 1, Image.MAX_PIXELS);
        if (url != null && !UrlRule.isImage(url)) {
            fields.violation(
                    "url", ViolationCode.URL_NOT_ALLOWED, "must be http, https or start with one slash, encoded");
            return null;
        }
        return url == null || alt == null ? null : new Image(url, alt, caption, width, height);
    }

    private static @Nullable CodeBlock code(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "language", "code");
        String language = fields.text("language");
        String code = fields.required("code");
        if (language != null && !CodeBlock.isLanguage(language)) {
            fields.violation(
                    "language", ViolationCode.UNKNOWN_VALUE, "must be a short name of letters, digits, and + # . _ -");
            return null;
        }
        return code == null ? null : new CodeBlock(language, code);
    }

    private static void requireSize(List<Block> blocks) {
        if (BodySize.bytes(blocks) > BodyLimits.MAX_BYTES) {
            throw InvalidBodyException.of(
                    ViolationCode.TOO_LARGE, "the strings of a body have at most " + BodyLimits.MAX_BYTES + " bytes");
        }
    }
}
