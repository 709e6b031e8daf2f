package io.chapeau.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The normal form of one run of spans; empty when the run has nothing to see. */
public final class SpanForm {
    private final List<Span> spans = new ArrayList<>();
    private boolean afterSpace = true;

    private SpanForm() {}

    static List<Span> of(List<Span> raw) {
        if (isBlank(raw)) {
            return List.of();
        }
        SpanForm form = new SpanForm();
        for (Span span : raw) {
            switch (span) {
                case TextSpan text -> form.collapse(text);
                case HardBreak hardBreak -> form.lineBreak(hardBreak);
                case FootnoteReference reference -> form.reference(reference);
            }
        }
        form.trimEnd();
        return merged(form.spans);
    }

    public static boolean isBlank(List<Span> spans) {
        return spans.stream().allMatch(span -> switch (span) {
            case TextSpan text -> Characters.isBlank(text.text());
            case HardBreak _ -> true;
            case FootnoteReference _ -> false;
        });
    }

    private void collapse(TextSpan span) {
        String text = span.text();
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Characters.isCollapsible(c);
            if (!space) {
                collapsed.append(c);
            } else if (!afterSpace) {
                collapsed.append(' ');
            }
            afterSpace = space;
        }
        if (!collapsed.isEmpty()) {
            spans.add(span.withText(collapsed.toString()));
        }
    }

    private void lineBreak(HardBreak hardBreak) {
        trimSpace();
        if (!spans.isEmpty()) {
            spans.add(hardBreak);
        }
        afterSpace = true;
    }

    private void reference(FootnoteReference reference) {
        spans.add(reference);
        afterSpace = false;
    }

    private void trimEnd() {
        trimSpace();
        while (!spans.isEmpty() && spans.getLast() instanceof HardBreak) {
            spans.removeLast();
            trimSpace();
        }
    }

    private void trimSpace() {
        if (!spans.isEmpty()
                && spans.getLast() instanceof TextSpan last
                && last.text().endsWith(" ")) {
            spans.removeLast();
            String text = last.text().substring(0, last.text().length() - 1);
            if (!text.isEmpty()) {
                spans.add(last.withText(text));
            }
        }
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); ) {
            if (!(spans.get(i) instanceof TextSpan first)) {
                merged.add(spans.get(i++));
                continue;
            }
            StringBuilder text = new StringBuilder(first.text());
            for (i++; i < spans.size() && spans.get(i) instanceof TextSpan next && isAlike(first, next); i++) {
                text.append(next.text());
            }
            merged.add(first.withText(Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
        return List.copyOf(merged);
    }

    /** True when both are marked and linked in the same way and in one language. */
    public static boolean isAlike(TextSpan one, TextSpan other) {
        return one.marks().equals(other.marks())
                && Objects.equals(one.link(), other.link())
                && Objects.equals(one.lang(), other.lang());
    }
}
