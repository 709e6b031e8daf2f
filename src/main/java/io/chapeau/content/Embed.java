package io.chapeau.content;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to watch or to hear that another site plays: a page of one of the {@link EmbedProvider}s. A page that is
 * not of the provider is an {@link IllegalArgumentException}.
 *
 * <p>It is written as a card that links to the page, never as a frame or a script: so a page of an article asks no third
 * party for anything, and a front end that has the reader's consent finds in {@code data-provider} what to play.
 *
 * <p>In Portable Text: {@code {"_type": "embed", "provider": "youtube", "url": "https://www.youtube.com/watch?v=…",
 * "title": "…"}}; {@code title} is optional.
 */
public record Embed(
        EmbedProvider provider, String url, @Nullable String title) implements Block {
    public Embed {
        if (!provider.has(url)) {
            throw new IllegalArgumentException("not a page of " + provider.value() + ": " + url);
        }
        String line = PlainLine.orNull(title);
        title = url.equals(line) ? null : line;
    }

    /** What is shown. */
    public String label() {
        return title == null ? url : title;
    }

    /** The same as a link. */
    public Paragraph paragraph() {
        return new Paragraph(List.of(new TextSpan(label(), Set.of(), new Link(url, null))));
    }
}
