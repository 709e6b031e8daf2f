package io.chapeau.discussion.text;

import io.chapeau.content.UrlRule;
import io.chapeau.content.html.HtmlEscape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML of comments while it is written. It holds {@code p}, {@code br}, {@code a}, {@code em}, {@code strong}, {@code
 * code}, {@code pre} and {@code blockquote} and nothing else; each link is to an address of the web and says that the
 * site does not vouch for it.
 */
final class CommentHtml {

    /** An address ends before a space and before what can only be punctuation around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\u00A0\u202F\u2028\u2029]{1,1900}");

    private static final String AROUND = ".,;:!?'’\"»”)]}*_~";

    private final StringBuilder html = new StringBuilder();

    /** A tag, or several, that hold nothing of the text. */
    CommentHtml tag(String tag) {
        html.append(tag);
        return this;
    }

    CommentHtml text(String text) {
        HtmlEscape.append(html, text);
        return this;
    }

    /** Text whose lines are kept and whose addresses of the web are links. */
    CommentHtml textWithLinks(String text) {
        int written = 0;
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            String url = trimmed(address.group());
            if (UrlRule.isWeb(url)) {
                lines(text.substring(written, address.start()));
                openLink(url).text(url).tag("</a>");
                written = address.start() + url.length();
            }
        }
        return lines(text.substring(written));
    }

    CommentHtml openLink(String url) {
        html.append("<a");
        HtmlEscape.appendAttribute(html, "href", url);
        html.append(" rel=\"ugc nofollow\">");
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private CommentHtml lines(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            text(text.substring(start, end)).tag("<br>");
            start = end + 1;
        }
        return text(text.substring(start));
    }

    /** Closing brackets belong to an address as far as it opens as many. */
    private static String trimmed(String address) {
        int unopened = 0;
        for (int i = 0; i < address.length(); i++) {
            unopened += address.charAt(i) == ')' ? 1 : 0;
            unopened -= address.charAt(i) == '(' ? 1 : 0;
        }
        int end = address.length();
        while (end > 0 && AROUND.indexOf(address.charAt(end - 1)) >= 0) {
            boolean closes = address.charAt(end - 1) == ')';
            if (closes && unopened <= 0) {
                break;
            }
            unopened -= closes ? 1 : 0;
            end--;
        }
        return address.substring(0, end);
    }
}
