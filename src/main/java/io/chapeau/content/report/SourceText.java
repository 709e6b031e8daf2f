package io.chapeau.content.report;

import io.chapeau.content.BodyLimits;
import io.chapeau.content.Characters;
import java.nio.charset.StandardCharsets;

/** The text of HTML or Markdown before it is parsed: not too large, and without characters that no body may hold. */
public final class SourceText {
    private SourceText() {}

    public static String of(String raw, ReportLog report) {
        if (raw.length() > BodyLimits.MAX_BYTES || bytes(raw) > BodyLimits.MAX_BYTES) {
            throw InvalidBodyException.of(
                    ViolationCode.TOO_LARGE, "the body is larger than " + BodyLimits.MAX_BYTES + " bytes");
        }
        String text = raw.replace('\f', ' ');
        if (Characters.firstForbidden(text) < 0) {
            return text;
        }
        return withoutForbidden(text, report);
    }

    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String withoutForbidden(String text, ReportLog report) {
        StringBuilder kept = new StringBuilder(text.length());
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Characters.isAllowed(codePoint)) {
                kept.appendCodePoint(codePoint);
            } else {
                report.add(SourcePlace.of(line, column), ReportCode.CHARACTER_DROPPED, Characters.name(codePoint));
            }
            i += Character.charCount(codePoint);
            column = codePoint == '\n' ? 1 : column + 1;
            line = codePoint == '\n' ? line + 1 : line;
        }
        return kept.toString();
    }
}
