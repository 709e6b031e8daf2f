package io.chapeau.content.reading;

import io.chapeau.content.Body;
import io.chapeau.content.report.BodyReportEntry;
import java.util.List;

/** What reading gave: the body, and exactly what was dropped or changed on the way; nothing when nothing was lost. */
public record BodyReading(Body body, List<BodyReportEntry> report) {
    public BodyReading {
        report = List.copyOf(report);
    }
}
