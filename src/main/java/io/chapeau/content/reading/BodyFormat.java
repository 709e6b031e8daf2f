package io.chapeau.content.reading;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a body is written down by its author. */
public enum BodyFormat {
    /** CommonMark with tables, footnotes, alerts, strikethrough and bare links, a JSON string. */
    MARKDOWN("markdown"),
    /** Whatever HTML a person pastes, a JSON string. */
    HTML("html"),
    /** Portable Text, a JSON array. */
    BLOCKS("blocks");

    private final String value;

    BodyFormat(String value) {
        this.value = value;
    }

    /** The name in the API. */
    public String value() {
        return value;
    }

    /** Whether every body can be written down in it. */
    public boolean saysAll() {
        return this != MARKDOWN;
    }

    /** The format of this name, or nothing when there is none. */
    public static Optional<BodyFormat> of(String value) {
        return Arrays.stream(values())
                .filter(format -> format.value.equals(value))
                .findFirst();
    }
}
