package io.chapeau.content.portabletext;

import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks that every reference finds its note and every note a reference; both are violations otherwise. */
final class PortableTextNotes {
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final ViolationLog violations;
    private boolean inNote;

    PortableTextNotes(ViolationLog violations) {
        this.violations = violations;
    }

    void enterNote() {
        inNote = true;
    }

    void leaveNote() {
        inNote = false;
    }

    void reference(String key, JsonFields fields) {
        if (inNote) {
            fields.violation("_type", ViolationCode.OUT_OF_RANGE, "a note refers to no other note");
        }
        references.putIfAbsent(key, fields.pointer("note"));
    }

    void note(String key, JsonFields fields) {
        if (notes.putIfAbsent(key, fields.pointer("_key")) != null) {
            fields.violation("_key", ViolationCode.DUPLICATE_KEY, "is taken already: " + ReportLog.cite(key));
        }
    }

    void check() {
        Set<String> alone = new HashSet<>(references.keySet());
        alone.removeAll(notes.keySet());
        references.forEach((key, pointer) -> {
            if (alone.contains(key)) {
                violations.add(pointer, ViolationCode.UNKNOWN_VALUE, "there is no note " + ReportLog.cite(key));
            }
        });
        notes.forEach((key, pointer) -> {
            if (!references.containsKey(key)) {
                violations.add(pointer, ViolationCode.OUT_OF_RANGE, "no text refers to this note");
            }
        });
    }
}
