package io.chapeau.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a principal is. The names are the contract's and the database's words. */
public enum Role {
    /** Everything, principals and tokens included. */
    @JsonProperty(Role.ADMIN_NAME)
    ADMIN,
    /** All content, publishing and moderation. */
    @JsonProperty(Role.EDITOR_NAME)
    EDITOR,
    /** Own articles; cannot publish. */
    @JsonProperty(Role.WRITER_NAME)
    WRITER,
    /** Comments. */
    @JsonProperty(Role.MODERATOR_NAME)
    MODERATOR,
    /** Reads content, never e-mail addresses or tokens. */
    @JsonProperty(Role.INTEGRATOR_NAME)
    INTEGRATOR,
    /** Reads previews and nothing else: a front end in draft mode. */
    @JsonProperty(Role.PREVIEWER_NAME)
    PREVIEWER;

    public static final String ADMIN_NAME = "admin";
    public static final String EDITOR_NAME = "editor";
    public static final String WRITER_NAME = "writer";
    public static final String MODERATOR_NAME = "moderator";
    public static final String INTEGRATOR_NAME = "integrator";
    public static final String PREVIEWER_NAME = "previewer";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
