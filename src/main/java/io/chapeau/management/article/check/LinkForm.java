package io.chapeau.management.article.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an address can lead anywhere at all, by its form. */
final class LinkForm {

    private LinkForm() {}

    /** What is wrong with an external address; null when it is well formed, or leads within the site. */
    static @Nullable String fault(String href) {
        String start = href.toLowerCase(Locale.ROOT);
        if (!start.startsWith("http:") && !start.startsWith("https:")) {
            return null;
        }
        try {
            URI uri = new URI(href);
            // Names with an underscore or other than Latin letters are hosts to browsers and none to java.net.URI.
            String authority = uri.getRawAuthority();
            return authority == null || authority.isBlank() || authority.startsWith(":")
                    ? "The address names no host. Write one such as https://example.org/page."
                    : null;
        } catch (URISyntaxException malformed) {
            return "The address is malformed. Write one such as https://example.org/page.";
        }
    }
}
