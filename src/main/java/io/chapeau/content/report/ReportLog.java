package io.chapeau.content.report;

import io.chapeau.content.BodyLimits;
import io.chapeau.content.Characters;
import java.util.ArrayList;
import java.util.List;

/** Collects a report, bounded in number and in the length of what it cites. */
public final class ReportLog {
    private static final int MAX_CITED = 80;

    private final List<BodyReportEntry> entries = new ArrayList<>();
    private int left;

    public void add(String place, ReportCode code, String detail) {
        if (entries.size() < BodyLimits.MAX_REPORT_ENTRIES) {
            entries.add(new BodyReportEntry(place, code.value(), detail));
        } else {
            left++;
        }
    }

    public List<BodyReportEntry> entries() {
        if (left == 0) {
            return List.copyOf(entries);
        }
        List<BodyReportEntry> all = new ArrayList<>(entries);
        all.add(new BodyReportEntry("", ReportCode.REPORT_TRUNCATED.value(), left + " more entries are left off"));
        return List.copyOf(all);
    }

    /** Input as a report or an error may show it: short, of one line, and without forbidden characters. */
    public static String cite(String input) {
        int end = Math.min(input.length(), MAX_CITED);
        if (end < input.length() && Character.isHighSurrogate(input.charAt(end - 1))) {
            end--;
        }
        String start = Characters.allowedOnly(input.substring(0, end)).replaceAll("[\\t\\n\\r]", " ");
        return end < input.length() ? start + "…" : start;
    }
}
