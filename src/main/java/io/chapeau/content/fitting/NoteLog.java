package io.chapeau.content.fitting;

import io.chapeau.content.Block;
import io.chapeau.content.Footnote;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Paragraph;
import io.chapeau.content.RunMapping;
import io.chapeau.content.Span;
import io.chapeau.content.SpanForm;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the notes that a reader finds, and reports references and notes that do not find each other. */
public final class NoteLog {
    private final Map<String, Footnote> notes = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final ReportLog report;

    public NoteLog(ReportLog report) {
        this.report = report;
    }

    public boolean has(String key) {
        return notes.containsKey(key);
    }

    public void add(String key, String place, List<Paragraph> paragraphs) {
        notes.put(key, new Footnote(key, paragraphs));
        places.put(key, place);
    }

    /** The blocks with the notes behind them. */
    public List<Block> finish(List<Block> blocks) {
        Set<String> used = new HashSet<>();
        for (Block block : blocks) {
            RunMapping.runs(block).forEach(run -> references(run).forEach(reference -> used.add(reference.note())));
        }
        used.stream().filter(key -> !notes.containsKey(key)).forEach(key -> missing(""));
        notes.values().forEach(note -> check(note, used));
        List<Block> all = new ArrayList<>(blocks);
        all.add(new Footnotes(List.copyOf(notes.values())));
        return all;
    }

    private void check(Footnote note, Set<String> used) {
        String place = places.getOrDefault(note.key(), "");
        boolean blank = note.paragraphs().stream().allMatch(paragraph -> SpanForm.isBlank(paragraph.spans()));
        if (blank && used.contains(note.key())) {
            missing(place);
        } else if (!blank && !used.contains(note.key())) {
            report.add(place, ReportCode.BLOCK_FLATTENED, "a note that no text refers to became paragraphs");
        }
        boolean nested = note.paragraphs().stream()
                .anyMatch(paragraph -> !references(paragraph.spans()).isEmpty());
        if (nested) {
            report.add(place, ReportCode.ELEMENT_DROPPED, "a reference within a note");
        }
    }

    private void missing(String place) {
        report.add(place, ReportCode.ELEMENT_DROPPED, "a reference to a note without a text");
    }

    private static List<FootnoteReference> references(List<Span> spans) {
        return spans.stream()
                .filter(FootnoteReference.class::isInstance)
                .map(FootnoteReference.class::cast)
                .toList();
    }
}
