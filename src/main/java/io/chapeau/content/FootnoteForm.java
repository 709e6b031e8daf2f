package io.chapeau.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The normal form of notes: numbered in the order in which the text refers to them. A reference to no note is gone, one
 * within a note too, and a note to which nothing refers is paragraphs behind the text.
 */
final class FootnoteForm {
    private final Map<String, Footnote> notes = new LinkedHashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<Footnote> numbered = new ArrayList<>();
    private final List<Paragraph> unused = new ArrayList<>();

    private FootnoteForm() {}

    /** The blocks with their notes last; not yet normal in any other way. */
    static List<Block> of(List<Block> blocks) {
        FootnoteForm form = new FootnoteForm();
        List<Block> text = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Footnotes more) {
                more.notes().forEach(form::add);
            } else {
                text.add(block);
            }
        }
        RunMapping numbering = new RunMapping(form::numbered);
        List<Block> all = new ArrayList<>();
        text.forEach(block -> all.add(numbering.of(block)));
        form.notes.values().stream()
                .filter(note -> !form.numbers.containsKey(note.key()))
                .forEach(note -> form.unused.addAll(note.paragraphs()));
        all.addAll(form.unused);
        if (!form.numbered.isEmpty()) {
            all.add(new Footnotes(form.numbered));
        }
        return all;
    }

    private void add(Footnote raw) {
        RunMapping withoutReferences = new RunMapping(spans -> SpanForm.of(spans.stream()
                .filter(span -> !(span instanceof FootnoteReference))
                .toList()));
        List<Paragraph> paragraphs = withoutReferences.paragraphs(raw.paragraphs()).stream()
                .filter(paragraph -> !paragraph.spans().isEmpty())
                .toList();
        if (notes.containsKey(raw.key())) {
            unused.addAll(paragraphs);
        } else if (!paragraphs.isEmpty()) {
            notes.put(raw.key(), new Footnote(raw.key(), paragraphs));
        }
    }

    private List<Span> numbered(List<Span> spans) {
        List<Span> changed = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (!(span instanceof FootnoteReference reference)) {
                changed.add(span);
            } else {
                Footnote note = notes.get(reference.note());
                if (note != null) {
                    changed.add(new FootnoteReference(number(note)));
                }
            }
        }
        return changed;
    }

    private String number(Footnote note) {
        return numbers.computeIfAbsent(note.key(), key -> {
            String number = String.valueOf(numbered.size() + 1);
            numbered.add(new Footnote(number, note.paragraphs()));
            return number;
        });
    }
}
