package io.chapeau.content.reading;

import io.chapeau.content.Body;
import io.chapeau.content.markdown.MarkdownLosses;
import io.chapeau.content.report.BodyReportEntry;
import java.util.ArrayList;
import java.util.List;

/** What reading gave: the body, and exactly what was dropped or changed on the way; nothing when nothing was lost. */
public record BodyReading(Body body, List<BodyReportEntry> report) {
    public BodyReading {
        report = List.copyOf(report);
    }

    /** The same, and what the body loses on its way out in this form. */
    public BodyReading writtenAs(BodyFormat format) {
        if (format.saysAll()) {
            return this;
        }
        List<BodyReportEntry> both = new ArrayList<>(report);
        both.addAll(MarkdownLosses.of(body));
        return new BodyReading(body, both);
    }
}
