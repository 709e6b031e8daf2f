package io.chapeau.benchmark;

import java.util.List;
import java.util.Locale;

/** The ratios as bars, each with its target as a line across. */
final class Chart {

    private static final int LABEL = 330;
    private static final int WIDTH = 760;
    private static final int STEP = 26;
    private static final int BAR = 16;
    private static final double LONGEST = 1.6;
    private static final double SCALE = (WIDTH - LABEL - 60) / LONGEST;

    private Chart() {}

    static String of(List<Row> rows) {
        List<Row> ratios = rows.stream().filter(Row::isRatioOfSpeed).toList();
        int height = 40 + ratios.size() * STEP;
        double one = LABEL + SCALE;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d"
                     font-family="system-ui, sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <line x1="%3$.0f" y1="20" x2="%3$.0f" y2="%4$d" stroke="#bbb"/>
                <text x="%3$.0f" y="14" text-anchor="middle" fill="#555">yardstick = 1</text>
                """, WIDTH, height, one, height - 10));
        for (int i = 0; i < ratios.size(); i++) {
            svg.append(bar(ratios.get(i), 28 + i * STEP));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Row row, int y) {
        double length = Math.min(row.figure(), LONGEST) * SCALE;
        String color = row.verdict().startsWith("NOT") ? "#c0603a" : "#3a7d7c";
        String bar = String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end" fill="#222">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                <text x="%.1f" y="%d" fill="#222">%s</text>
                """,
                LABEL - 8,
                y + 12,
                escaped(row.what()),
                LABEL,
                y,
                length,
                BAR,
                color,
                LABEL + length + 8,
                y + 12,
                Row.number(row.figure()));
        Double bound = row.target().bound();
        return bound == null
                ? bar
                : bar
                        + String.format(
                                Locale.ROOT,
                                "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"#222\" stroke-width=\"2\"/>%n",
                                LABEL + Math.min(bound, LONGEST) * SCALE,
                                y - 2,
                                y + BAR + 2);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
