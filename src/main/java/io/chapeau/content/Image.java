package io.chapeau.content;

import org.jspecify.annotations.Nullable;

/**
 * An image that stands by itself. The address is http, https or site-relative; the alternative text is empty for a
 * decorative image. Texts are plain text of one line. Anything else is an {@link IllegalArgumentException}.
 */
public record Image(
        String url,
        String alt,
        @Nullable String caption,
        @Nullable Integer width,
        @Nullable Integer height) implements Block {
    /** The largest width and height in pixels. */
    public static final int MAX_PIXELS = 100_000;

    public Image {
        if (!UrlRule.isImage(url)) {
            throw new IllegalArgumentException("not an image address: " + url);
        }
        if (!isSize(width) || !isSize(height)) {
            throw new IllegalArgumentException("not a size in pixels: " + width + " x " + height);
        }
        alt = PlainLine.of(alt);
        caption = PlainLine.orNull(caption);
    }

    /** An image of which only address and alternative text are known. */
    public static Image of(String url, String alt) {
        return new Image(url, alt, null, null, null);
    }

    public static boolean isSize(@Nullable Integer pixels) {
        return pixels == null || (pixels >= 1 && pixels <= MAX_PIXELS);
    }
}
