package io.chapeau.http.conditional;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110 section 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    /** The tag of a management entity: its version, the same for every caller. */
    public static String ofVersion(int version) {
        return "\"" + version + "\"";
    }

    /** The tag of finished bytes: equal bytes, equal tag, on every node. */
    public static String ofBytes(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22) + "\"";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The tag of the same bytes in a content coding: another representation (RFC 9110 section 8.8.3.3). */
    public static String ofCoding(String tag, String coding) {
        return tag.substring(0, tag.length() - 1) + "-" + coding + "\"";
    }

    /** Whether If-None-Match names the tag; the comparison is weak, as RFC 9110 section 13.1.2 asks. */
    public static boolean noneMatchNames(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(tag)) {
            return true;
        }
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String bare = candidate.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
