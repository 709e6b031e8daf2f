package io.chapeau.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the children of a text block with their marks. A line end within a text is a hard break. */
final class PortableTextSpans {
    private static final String MARKS = "allowed are strong, em, strike-through, code and the keys of markDefs";

    private final ViolationLog violations;

    PortableTextSpans(ViolationLog violations) {
        this.violations = violations;
    }

    List<Span> read(JsonFields block) {
        Map<String, Optional<Link>> links = links(block);
        if (!block.has("children")) {
            block.violation("children", ViolationCode.MISSING, "is required");
        }
        List<Span> run = new ArrayList<>();
        int index = 0;
        for (JsonNode child : block.array("children")) {
            String pointer = block.pointer("children") + "/" + index++;
            if (child.isObject()) {
                span(new JsonFields(child, pointer, violations), links, run);
            } else {
                violations.add(pointer, ViolationCode.WRONG_TYPE, "must be an object");
            }
        }
        return run;
    }

    private void span(JsonFields fields, Map<String, Optional<Link>> links, List<Span> run) {
        requireType(fields, "span");
        fields.onlyKnown("_type", "_key", "text", "marks");
        String text = fields.required("text");
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Link link = marks(fields, links, marks);
        if (text == null) {
            return;
        }
        boolean first = true;
        for (String line : text.split("\\r\\n|\\n|\\r", -1)) {
            if (!first) {
                run.add(new HardBreak());
            }
            first = false;
            run.add(new TextSpan(line, marks, link));
        }
    }

    private @Nullable Link marks(JsonFields fields, Map<String, Optional<Link>> links, Set<Mark> marks) {
        Link link = null;
        int index = 0;
        for (JsonNode node : fields.array("marks")) {
            String name = "marks/" + index++;
            String mark = node.textValue();
            Optional<Mark> decorator = mark == null ? Optional.empty() : Mark.ofDecorator(mark);
            decorator.ifPresent(marks::add);
            if (decorator.isPresent()) {
                continue;
            }
            Optional<Link> named = mark == null ? null : links.get(mark);
            if (named == null) {
                String shown = mark == null ? "this" : "'" + ReportLog.cite(mark) + "'";
                markViolation(fields, name, ViolationCode.UNKNOWN_VALUE, shown + " is unknown; " + MARKS);
            } else if (link != null && !link.equals(named.orElse(link))) {
                markViolation(fields, name, ViolationCode.OUT_OF_RANGE, "a span has at most one link");
            } else {
                link = named.orElse(link);
            }
        }
        return link;
    }

    private void markViolation(JsonFields fields, String path, ViolationCode code, String detail) {
        violations.add(fields.pointer() + "/" + path, code, detail);
    }

    /** The links by key; one that is not allowed is empty, so that a mark naming it is no second violation. */
    private Map<String, Optional<Link>> links(JsonFields block) {
        Map<String, Optional<Link>> links = new HashMap<>();
        int index = 0;
        for (JsonNode node : block.array("markDefs")) {
            String pointer = block.pointer("markDefs") + "/" + index++;
            if (!node.isObject()) {
                violations.add(pointer, ViolationCode.WRONG_TYPE, "must be an object");
                continue;
            }
            JsonFields fields = new JsonFields(node, pointer, violations);
            String key = fields.required("_key");
            Optional<Link> link = Optional.ofNullable(link(fields));
            if (key != null && (Mark.ofDecorator(key).isPresent() || links.putIfAbsent(key, link) != null)) {
                fields.violation("_key", ViolationCode.DUPLICATE_KEY, "is taken already: " + ReportLog.cite(key));
            }
        }
        return links;
    }

    private static @Nullable Link link(JsonFields fields) {
        requireType(fields, "link");
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

    private static void requireType(JsonFields fields, String type) {
        fields.text("_key");
        String named = fields.required("_type");
        if (named != null && !named.equals(type)) {
            fields.violation(
                    "_type",
                    ViolationCode.UNKNOWN_VALUE,
                    "'" + ReportLog.cite(named) + "' is unknown; allowed is " + type);
        }
    }
}
