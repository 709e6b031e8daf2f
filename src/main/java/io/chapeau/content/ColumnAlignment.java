package io.chapeau.content;

import java.util.Arrays;
import java.util.Optional;

/** To which side the text of a column of a {@link Table} keeps. */
public enum ColumnAlignment {
    /** As the page aligns its text. */
    NONE("none"),
    /** To the left. */
    LEFT("left"),
    /** In the middle. */
    CENTER("center"),
    /** To the right, as numbers are. */
    RIGHT("right");

    private final String value;

    ColumnAlignment(String value) {
        this.value = value;
    }

    /** The word in Portable Text and in HTML. */
    public String value() {
        return value;
    }

    public static Optional<ColumnAlignment> of(String value) {
        return Arrays.stream(values())
                .filter(alignment -> alignment.value.equals(value))
                .findFirst();
    }
}
