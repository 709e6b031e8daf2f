package io.chapeau.content;

import java.util.Arrays;
import java.util.Optional;

/** How a piece of text is marked, outermost first in everything that is written. */
public enum Mark {
    STRONG("strong", "strong"),
    EMPHASIS("em", "em"),
    STRIKE("strike-through", "s"),
    SUPERSCRIPT("sup", "sup"),
    SUBSCRIPT("sub", "sub"),
    CODE("code", "code");

    private final String decorator;
    private final String element;

    Mark(String decorator, String element) {
        this.decorator = decorator;
        this.element = element;
    }

    /** The name in Portable Text. */
    public String decorator() {
        return decorator;
    }

    /** The element in HTML. */
    public String element() {
        return element;
    }

    public static Optional<Mark> ofDecorator(String name) {
        return Arrays.stream(values())
                .filter(mark -> mark.decorator.equals(name))
                .findFirst();
    }
}
