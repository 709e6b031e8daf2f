package io.chapeau.content;

import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a body may carry: a scheme of the allow-list, or a reference without any scheme.
 *
 * <p>The rule is checked on the canonical spelling only: a browser skips tabs and line ends inside a URL and reads a
 * backslash as a slash, so a spelling that holds such characters could mean something else than it seems to. A
 * reference with another host but no scheme is canonical with https only.
 */
public final class UrlRule {
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");
    private static final Set<String> OTHER_SCHEMES = Set.of("mailto", "tel");

    private UrlRule() {}

    /** The canonical spelling of what a browser would make of the text; it may still be refused. */
    public static String canonical(String raw) {
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

    public static boolean isLink(String url) {
        if (!isSpelledSafely(url)) {
            return false;
        }
        int colon = colon(url);
        if (colon < 0) {
            return true;
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = url.substring(colon + 1);
        return WEB_SCHEMES.contains(scheme) ? hasHost(rest) : OTHER_SCHEMES.contains(scheme) && !rest.isEmpty();
    }

    /** An address of the web with its scheme. */
    public static boolean isWeb(String url) {
        return isLink(url) && url.regionMatches(true, 0, "http", 0, 4) && url.indexOf(':') <= 5 && url.indexOf(':') > 0;
    }

    public static boolean isImage(String url) {
        if (!isSpelledSafely(url)) {
            return false;
        }
        int colon = colon(url);
        return colon < 0
                ? url.startsWith("/")
                : WEB_SCHEMES.contains(url.substring(0, colon).toLowerCase(Locale.ROOT))
                        && hasHost(url.substring(colon + 1));
    }

    /** Where a scheme ends, even one that no browser would take for one; -1 in a relative reference. */
    private static int colon(String url) {
        for (int i = 0; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case ':' -> {
                    return i;
                }
                case '/', '?', '#' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
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
