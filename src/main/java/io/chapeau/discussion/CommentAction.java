package io.chapeau.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a comment. The words are the contract's; {@link CommentWorkflow} says in which state. */
@Schema(
        description = "submit, edit and withdraw are its author's, check is the external check's where one is set, the"
                + " others are a moderator's: delete is DELETE of"
                + " the comment, revise a PATCH of it, every other one a POST to …/{id}/ and its name.")
public enum CommentAction {
    @JsonProperty("submit")
    SUBMIT,
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("withdraw")
    WITHDRAW,
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("spam")
    SPAM,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("revise")
    REVISE,
    @JsonProperty("undo")
    UNDO,
    @JsonProperty("check")
    CHECK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommentAction ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
