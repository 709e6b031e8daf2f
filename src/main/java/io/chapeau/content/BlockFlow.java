package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;

/** Gathers blocks in reading order; loose text between them becomes paragraphs. */
final class BlockFlow {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> run = new ArrayList<>();
    private final ReportLog report;

    BlockFlow(ReportLog report) {
        this.report = report;
    }

    void span(Span span) {
        run.add(span);
    }

    void endRun() {
        if (!SpanForm.isBlank(run)) {
            blocks.add(new Paragraph(run));
        }
        run.clear();
    }

    void block(Block block, String place) {
        endRun();
        if (block instanceof ListBlock empty && empty.items().isEmpty()) {
            return;
        }
        if (block instanceof ListBlock list && !blocks.isEmpty() && list.sameKind(blocks.getLast())) {
            report.add(place, ReportCode.LISTS_MERGED, "this list follows one of its kind and continues it");
        }
        blocks.add(block);
    }

    void blocks(List<? extends Block> more, String place) {
        endRun();
        more.forEach(block -> block(block, place));
    }

    List<Block> finish() {
        endRun();
        return List.copyOf(blocks);
    }
}
