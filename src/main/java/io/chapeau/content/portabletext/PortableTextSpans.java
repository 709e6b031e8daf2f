package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Mark;
import io.chapeau.content.Span;
import io.chapeau.content.fitting.TextContext;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the children of a text block with their marks. A line end within a text is a hard break. */
final class PortableTextSpans {
    private static final String MARKS =
            "allowed are strong, em, strike-through, sup, sub, code and the keys of markDefs";

    private final ViolationLog violations;
    private final PortableTextNotes notes;

    PortableTextSpans(ViolationLog violations, PortableTextNotes notes) {
        this.notes = notes;
        this.violations = violations;
    }

    List<Span> read(JsonFields block) {
        PortableTextMarkDefs definitions = new PortableTextMarkDefs(block, violations);
        if (!block.has("children")) {
            block.violation("children", ViolationCode.MISSING, "is required");
        }
        List<Span> run = new ArrayList<>();
        int index = 0;
        for (JsonNode child : block.array("children")) {
            String pointer = block.pointer("children") + "/" + index++;
            if (child.isObject()) {
                span(new JsonFields(child, pointer, violations), definitions, run);
            } else {
                violations.add(pointer, ViolationCode.WRONG_TYPE, "must be an object");
            }
        }
        return run;
    }

    private void span(JsonFields fields, PortableTextMarkDefs definitions, List<Span> run) {
        if ("footnoteReference".equals(fields.node("_type").textValue())) {
            fields.onlyKnown("_type", "_key", "note");
            fields.text("_key");
            String note = fields.required("note");
            if (note != null) {
                notes.reference(note, fields);
                run.add(new FootnoteReference(note));
            }
            return;
        }
        requireType(fields, "span");
        fields.onlyKnown("_type", "_key", "text", "marks");
        String text = fields.required("text");
        TextContext context = context(fields, definitions);
        if (text == null) {
            return;
        }
        boolean first = true;
        for (String line : text.split("\\r\\n|\\n|\\r", -1)) {
            if (!first) {
                run.add(new HardBreak());
            }
            first = false;
            run.add(context.span(line));
        }
    }

    private TextContext context(JsonFields fields, PortableTextMarkDefs definitions) {
        TextContext context = TextContext.TOP;
        int index = 0;
        for (JsonNode node : fields.array("marks")) {
            String name = "marks/" + index++;
            String mark = node.textValue();
            Optional<Mark> decorator = mark == null ? Optional.empty() : Mark.ofDecorator(mark);
            PortableTextMarkDefs.Definition named = mark == null ? null : definitions.get(mark);
            if (decorator.isPresent()) {
                context = context.with(decorator.get());
            } else if (named == null) {
                String shown = mark == null ? "this" : "'" + ReportLog.cite(mark) + "'";
                markViolation(fields, name, ViolationCode.UNKNOWN_VALUE, shown + " is unknown; " + MARKS);
            } else if (isOther(named.link(), context.link()) || isOther(named.lang(), context.lang())) {
                markViolation(fields, name, ViolationCode.OUT_OF_RANGE, "a span has at most one link and one lang");
            } else {
                context = named.link() == null ? context.in(named.lang()) : context.with(named.link());
            }
        }
        return context;
    }

    private static boolean isOther(@Nullable Object named, @Nullable Object present) {
        return named != null && present != null && !named.equals(present);
    }

    private void markViolation(JsonFields fields, String path, ViolationCode code, String detail) {
        violations.add(fields.pointer() + "/" + path, code, detail);
    }

    private static void requireType(JsonFields fields, String type) {
        fields.text("_key");
        String named = fields.required("_type");
        if (named != null && !named.equals(type)) {
            fields.violation(
                    "_type",
                    ViolationCode.UNKNOWN_VALUE,
                    "'" + ReportLog.cite(named) + "' is unknown; allowed are " + type + ", footnoteReference");
        }
    }
}
