package io.chapeau.content.portabletext;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.ColumnAlignment;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Span;
import io.chapeau.content.Table;
import io.chapeau.content.TableCell;
import io.chapeau.content.TableRow;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads runs of text within a block of another type; each is a block of style {@code normal}. */
final class PortableTextContent {
    private final ViolationLog violations;
    private final PortableTextSpans spans;

    PortableTextContent(ViolationLog violations, PortableTextSpans spans) {
        this.violations = violations;
        this.spans = spans;
    }

    /** The runs in the array of this name. */
    List<List<Span>> runs(JsonFields owner, String name) {
        List<List<Span>> runs = new ArrayList<>();
        for (JsonFields fields : objects(owner, name, "block")) {
            fields.onlyKnown("_type", "_key", "style", "children", "markDefs");
            String style = fields.text("style");
            if (style != null && !style.equals("normal")) {
                fields.violation("style", ViolationCode.UNKNOWN_VALUE, "a text in another block has the style normal");
            }
            runs.add(spans.read(fields));
        }
        return runs;
    }

    List<Paragraph> paragraphs(JsonFields owner, String name) {
        return runs(owner, name).stream().map(Paragraph::new).toList();
    }

    /** The objects of one type in the array of this name; anything else is a violation. */
    List<JsonFields> objects(JsonFields owner, String name, String type) {
        List<JsonFields> objects = new ArrayList<>();
        if (!owner.has(name)) {
            owner.violation(name, ViolationCode.MISSING, "is required");
        }
        int index = 0;
        for (JsonNode node : owner.array(name)) {
            String pointer = owner.pointer(name) + "/" + index++;
            if (!node.isObject()) {
                violations.add(pointer, ViolationCode.WRONG_TYPE, "must be an object");
                continue;
            }
            JsonFields fields = new JsonFields(node, pointer, violations);
            fields.text("_key");
            String named = fields.required("_type");
            if (named != null && !named.equals(type)) {
                fields.violation(
                        "_type",
                        ViolationCode.UNKNOWN_VALUE,
                        ReportLog.cite(named) + " is unknown; allowed is " + type);
            } else {
                objects.add(fields);
            }
        }
        return objects;
    }

    /** The table, or nothing with a violation. */
    @Nullable
    Table table(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "headerRow", "columns", "rows");
        boolean header = fields.flag("headerRow");
        List<TableRow> rows = new ArrayList<>();
        for (JsonFields row : objects(fields, "rows", "row")) {
            row.onlyKnown("_type", "_key", "cells");
            rows.add(
                    new TableRow(runs(row, "cells").stream().map(TableCell::new).toList()));
        }
        List<ColumnAlignment> columns = fields.has("columns") ? columns(fields) : Table.unaligned(rows);
        if (columns.isEmpty() || columns.size() > Table.MAX_COLUMNS) {
            fields.violation(
                    "columns", ViolationCode.OUT_OF_RANGE, "a table has 1 to " + Table.MAX_COLUMNS + " columns");
            return null;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() != columns.size()) {
                violations.add(
                        fields.pointer("rows") + "/" + i + "/cells",
                        ViolationCode.OUT_OF_RANGE,
                        "every row of this table has " + columns.size() + " cells");
                return null;
            }
        }
        return new Table(header, columns, rows);
    }

    private List<ColumnAlignment> columns(JsonFields fields) {
        List<ColumnAlignment> columns = new ArrayList<>();
        for (JsonNode node : fields.array("columns")) {
            String pointer = fields.pointer("columns") + "/" + columns.size();
            columns.add(ColumnAlignment.of(node.asText()).orElseGet(() -> {
                violations.add(pointer, ViolationCode.UNKNOWN_VALUE, "allowed are none, left, center, right");
                return ColumnAlignment.NONE;
            }));
        }
        return columns;
    }
}
