package io.chapeau.commenting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a comment that a reader sends. The words are the contract's and the database's. */
@Schema(
        description =
                "closed: nobody may comment. moderated: every comment waits for a moderator. trusted: a comment is"
                        + " approved at once when moderators have approved enough comments with the same e-mail address and"
                        + " name, not counting those that their author has edited since, and have found none with the"
                        + " address to be spam. open: approved at once.")
public enum CommentPolicy {
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("moderated")
    MODERATED,
    @JsonProperty("trusted")
    TRUSTED,
    @JsonProperty("open")
    OPEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommentPolicy ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
