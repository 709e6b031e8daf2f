package io.chapeau.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of content that the log tells of. */
public enum ChangedEntity {
    ARTICLE("articles"),
    AUTHOR("authors"),
    CATEGORY("categories"),
    TAG("tags"),
    COMMENT("comments"),
    COLLECTION("collections");

    private final String plural;

    ChangedEntity(String plural) {
        this.plural = plural;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for all of them. */
    String plural() {
        return plural;
    }

    /** What happened when one went and came back within one transaction. */
    ChangeType replaced(boolean forReaders) {
        return switch (this) {
            case ARTICLE -> forReaders ? ChangeType.ARTICLE_UPDATED : ChangeType.ARTICLE_CHANGED;
            case AUTHOR -> ChangeType.AUTHOR_UPDATED;
            case CATEGORY -> ChangeType.CATEGORY_UPDATED;
            case TAG -> ChangeType.TAG_UPDATED;
            case COMMENT -> ChangeType.COMMENT_SHOWN;
            case COLLECTION -> ChangeType.COLLECTION_UPDATED;
        };
    }
}
