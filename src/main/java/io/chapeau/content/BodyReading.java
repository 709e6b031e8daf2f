package io.chapeau.content;

import java.util.List;

/** What reading gave: the body, and exactly what was dropped or changed on the way; nothing when nothing was lost. */
public record BodyReading(Body body, List<BodyReportEntry> report) {
    public BodyReading {
        report = List.copyOf(report);
    }
}
