package io.chapeau.content;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Plain text of one line in normal form: NFC, white space collapsed and trimmed, no-break spaces kept. */
public final class PlainLine {
    private PlainLine() {}

    public static String of(String text) {
        Characters.requireAllowed(text);
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isCollapsible(c)) {
                space = !line.isEmpty();
                continue;
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            line.append(c);
        }
        return Characters.isBlank(line.toString()) ? "" : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    static @Nullable String orNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = of(text);
        return line.isEmpty() ? null : line;
    }
}
