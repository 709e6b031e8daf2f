package io.chapeau.content;

import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a body may carry: a scheme of the allow-list, or a reference without any scheme.
 *
 * <p>The rule is checked on the canonical spelling only: a browser skips tabs and line ends inside a URL and reads a
 * backslash as a slash, so a spelling that holds such characters could mean something else than it seems to.
 */
final class UrlRule {
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    private UrlRule() {}

    /** The canonical spelling of what a browser would make of the text; it may still be refused. */
    static String canonical(String raw) {
        String url = raw.strip();
        if (url.startsWith("//")) {
            url = "https:" + url;
        }
        StringBuilder canonical = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            switch (c) {
                case '\t', '\n', '\r' -> {}
                case ' ', '"', '<', '>', '\\', '`', '^', '{', '|', '}' -> canonical.append(percentEncoded(c));
                default -> canonical.append(c);
            }
        }
        return canonical.toString();
    }

    static boolean isLink(String url) {
        if (!isSpelledSafely(url)) {
            return false;
        }
        String scheme = scheme(url);
        if (scheme.isEmpty()) {
            return !url.startsWith("//");
        }
        String rest = url.substring(scheme.length() + 1);
        return WEB_SCHEMES.contains(scheme) ? hasHost(rest) : LINK_SCHEMES.contains(scheme) && !rest.isEmpty();
    }

    static boolean isImage(String url) {
        if (!isSpelledSafely(url)) {
            return false;
        }
        String scheme = scheme(url);
        return scheme.isEmpty()
                ? url.startsWith("/") && !url.startsWith("//")
                : WEB_SCHEMES.contains(scheme) && hasHost(url.substring(scheme.length() + 1));
    }

    /** What stands before the first colon in lower case, or nothing when the URL is relative. */
    static String scheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case ':' -> {
                    // a colon at the very start is no scheme, yet nothing that may pass as relative
                    return i == 0 ? ":" : url.substring(0, i).toLowerCase(Locale.ROOT);
                }
                case '/', '?', '#' -> {
                    return "";
                }
                default -> {}
            }
        }
        return "";
    }

    private static boolean hasHost(String rest) {
        return rest.startsWith("//") && rest.length() > 2 && "/?#".indexOf(rest.charAt(2)) < 0;
    }

    private static boolean isSpelledSafely(String url) {
        return !url.isEmpty()
                && url.length() <= BodyLimits.MAX_URL_LENGTH
                && Characters.firstForbidden(url) < 0
                && url.chars().noneMatch(c -> c <= ' ' || c == 0x7F)
                && canonical(url).equals(url);
    }

    private static String percentEncoded(char c) {
        return String.format("%%%02X", (int) c);
    }
}
