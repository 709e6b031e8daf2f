package io.chapeau.content.fitting;

import io.chapeau.content.Block;
import io.chapeau.content.ListBlock;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Span;
import io.chapeau.content.SpanForm;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;

/** Gathers blocks in reading order; loose text between them becomes paragraphs. */
public final class BlockFlow {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> run = new ArrayList<>();
    private final ReportLog report;

    public BlockFlow(ReportLog report) {
        this.report = report;
    }

    public void span(Span span) {
        run.add(span);
    }

    public void endRun() {
        if (!SpanForm.isBlank(run)) {
            blocks.add(new Paragraph(run));
        }
        run.clear();
    }

    public void block(Block block, String place) {
        endRun();
        if (block instanceof ListBlock empty && empty.items().isEmpty()) {
            return;
        }
        if (block instanceof ListBlock list && !blocks.isEmpty() && list.sameKind(blocks.getLast())) {
            report.add(place, ReportCode.LISTS_MERGED, "this list follows one of its kind and continues it");
        }
        blocks.add(block);
    }

    public void blocks(List<? extends Block> more, String place) {
        endRun();
        more.forEach(block -> block(block, place));
    }

    public List<Block> finish() {
        endRun();
        return List.copyOf(blocks);
    }
}
