package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.LanguageTag;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.UrlRule;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The markDefs of a text block by key: {@code link} with {@code href} and {@code title}, and {@code lang} with
 * {@code lang}, a BCP 47 tag.
 */
final class PortableTextMarkDefs {
    private final Map<String, Definition> byKey = new HashMap<>();

    /** What a key stands for; nothing when its definition is refused, so that naming it is no second violation. */
    record Definition(@Nullable Link link, @Nullable String lang) {}

    PortableTextMarkDefs(JsonFields block, ViolationLog violations) {
        int index = 0;
        for (JsonNode node : block.array("markDefs")) {
            String pointer = block.pointer("markDefs") + "/" + index++;
            if (node.isObject()) {
                add(new JsonFields(node, pointer, violations));
            } else {
                violations.add(pointer, ViolationCode.WRONG_TYPE, "must be an object");
            }
        }
    }

    @Nullable
    Definition get(String key) {
        return byKey.get(key);
    }

    private void add(JsonFields fields) {
        String key = fields.required("_key");
        String type = fields.required("_type");
        Definition definition =
                switch (type) {
                    case "link" -> new Definition(link(fields), null);
                    case "lang" -> new Definition(null, lang(fields));
                    case null -> new Definition(null, null);
                    default -> {
                        fields.violation(
                                "_type",
                                ViolationCode.UNKNOWN_VALUE,
                                ReportLog.cite(type) + " is unknown; allowed are link, lang");
                        yield new Definition(null, null);
                    }
                };
        if (key != null && (Mark.ofDecorator(key).isPresent() || byKey.putIfAbsent(key, definition) != null)) {
            fields.violation("_key", ViolationCode.DUPLICATE_KEY, "is taken already: " + ReportLog.cite(key));
        }
    }

    private static @Nullable Link link(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "href", "title");
        String href = fields.required("href");
        String title = fields.text("title");
        if (href == null) {
            return null;
        }
        if (!UrlRule.isLink(href)) {
            fields.violation(
                    "href",
                    ViolationCode.URL_NOT_ALLOWED,
                    "must be http, https, mailto, tel or relative, with spaces and the like encoded");
            return null;
        }
        return new Link(href, title);
    }

    private static @Nullable String lang(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "lang");
        String written = fields.required("lang");
        String tag = written == null ? null : LanguageTag.canonical(written);
        if (written != null && tag == null) {
            fields.violation("lang", ViolationCode.UNKNOWN_VALUE, "must be a BCP 47 tag of a language such as en-GB");
        }
        return tag;
    }
}
