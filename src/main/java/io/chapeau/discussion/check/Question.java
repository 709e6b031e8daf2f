package io.chapeau.discussion.check;

import io.chapeau.network.ClientAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leaves for the external check of one comment. It lives in memory until the answer has come and no longer, and its
 * {@code toString} says nothing.
 *
 * @param article where it was left
 * @param reply whether it answers another comment
 * @param origin null: nothing is known of the client any more
 */
public record Question(
        UUID article,
        boolean reply,
        String authorName,
        String authorEmail,
        String text,
        @Nullable Origin origin) {

    /** Whom a comment comes from. */
    public record Origin(
            @Nullable ClientAddress address,
            @Nullable String userAgent,
            @Nullable String referrer) {

        @Override
        public String toString() {
            return "Origin[hidden]";
        }
    }

    /**
     * The fields of the protocol.
     *
     * <p>Source: Akismet API 1.1, comment-check.
     *
     * @param site the address of the site
     */
    Map<String, String> fields(String site) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("blog", site);
        fields.put("blog_charset", "UTF-8");
        fields.put("permalink", site + "/v1/articles/" + article);
        fields.put("comment_type", reply ? "reply" : "comment");
        fields.put("comment_author", authorName);
        fields.put("comment_author_email", authorEmail);
        fields.put("comment_content", text);
        if (origin != null) {
            put(
                    fields,
                    "user_ip",
                    origin.address() == null ? null : origin.address().text());
            put(fields, "user_agent", origin.userAgent());
            put(fields, "referrer", origin.referrer());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    @Override
    public String toString() {
        return "Question[hidden]";
    }
}
