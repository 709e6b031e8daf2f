package io.chapeau.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sites of which pages can be embedded. The list is closed: what any other site plays is a link at most. */
public enum EmbedProvider {
    YOUTUBE(
            "(?:(?:www\\.|m\\.)?youtube|(?:www\\.)?youtube-nocookie)\\.com|youtu\\.be",
            "https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/(?!videoseries)([A-Za-z0-9_-]{5,20})(?:[?#].*)?",
            "https://www.youtube.com/watch?v="),
    VIMEO(
            "(?:www\\.|player\\.)?vimeo\\.com",
            "https?://player\\.vimeo\\.com/video/([0-9]+)(?:[?#].*)?",
            "https://vimeo.com/"),
    DAILYMOTION(
            "(?:www\\.|geo\\.)?dailymotion\\.com|dai\\.ly",
            "https?://(?:(?:www\\.)?dailymotion\\.com/embed/video/|geo\\.dailymotion\\.com/player[^?#]*\\?video=)"
                    + "([A-Za-z0-9]+)(?:[&?#].*)?",
            "https://www.dailymotion.com/video/"),
    SPOTIFY(
            "open\\.spotify\\.com",
            "https?://open\\.spotify\\.com/embed(?:-podcast)?/([a-z]+/[A-Za-z0-9]+)(?:[?#].*)?",
            "https://open.spotify.com/"),
    SOUNDCLOUD(
            "(?:www\\.|api\\.|on\\.)?soundcloud\\.com",
            "https?://w\\.soundcloud\\.com/player/?\\?(?:[^#]*&)?url=([^&#]+)(?:[&#].*)?",
            ""),
    DEEZER(
            "(?:www\\.)?deezer\\.com",
            "https?://widget\\.deezer\\.com/widget/[a-z]+/([a-z]+/[0-9]+)(?:[?#].*)?",
            "https://www.deezer.com/");

    private final Pattern hosts;
    private final Pattern player;
    private final String page;

    EmbedProvider(String hosts, String player, String page) {
        this.hosts = Pattern.compile(hosts);
        this.player = Pattern.compile(player);
        this.page = page;
    }

    /** The word in Portable Text and in HTML. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(EmbedProvider::value).toList();
    }

    public static Optional<EmbedProvider> of(String value) {
        return Arrays.stream(values())
                .filter(provider -> provider.value().equals(value))
                .findFirst();
    }

    /** The provider of a page. */
    public static Optional<EmbedProvider> at(String url) {
        return Arrays.stream(values()).filter(provider -> provider.has(url)).findFirst();
    }

    public boolean has(String url) {
        return UrlRule.isWeb(url) && hosts.matcher(host(url)).matches();
    }

    /** The page of what a player plays that is at the address; the address itself where it is no player. */
    public static String page(String url) {
        for (EmbedProvider provider : values()) {
            Matcher player = provider.player.matcher(url);
            if (player.matches()) {
                return provider.page + decoded(player.group(1));
            }
        }
        return url;
    }

    /** With a user or a port it is no host of the list. */
    private static String host(String url) {
        int start = url.indexOf("//") + 2;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
