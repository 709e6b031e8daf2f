package io.chapeau.content;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece of text leads: http, https, mailto, tel or a relative reference. Any other target is an
 * {@link IllegalArgumentException}, so a script cannot be the target of a link.
 */
public record Link(String href, @Nullable String title) {
    public Link {
        if (!UrlRule.isLink(href)) {
            throw new IllegalArgumentException("not a target of a link: " + href);
        }
        title = PlainLine.orNull(title);
    }
}
