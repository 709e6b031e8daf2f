package io.chapeau.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a {@link Callout} is. */
public enum CalloutTone {
    /** Something to know besides. */
    NOTE,
    /** Something that helps. */
    TIP,
    /** Something to be careful with. */
    WARNING;

    /** The word in Portable Text and in HTML. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CalloutTone> of(String value) {
        return Arrays.stream(values())
                .filter(tone -> tone.value().equals(value))
                .findFirst();
    }

    /** The nearest tone to one of GitHub's alerts. */
    public static Optional<CalloutTone> ofAlert(String alert) {
        return switch (alert.toLowerCase(Locale.ROOT)) {
            case "important" -> Optional.of(NOTE);
            case "caution" -> Optional.of(WARNING);
            default -> of(alert.toLowerCase(Locale.ROOT));
        };
    }
}
