package io.chapeau.delivery.article;

import java.util.Locale;

/** The forms of a body and what is derived from it, each read only when it is shown: they may be large. */
enum BodyPart {
    HTML,
    MARKDOWN,
    TEXT,
    BLOCKS,
    OUTLINE,
    LINKS,
    IMAGES;

    private final String property = name().toLowerCase(Locale.ROOT);

    /** Name of the property that shows it, and of the column that holds it. */
    String property() {
        return property;
    }
}
