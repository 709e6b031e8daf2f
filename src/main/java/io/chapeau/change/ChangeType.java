package io.chapeau.change;

import static io.chapeau.change.ChangedEntity.ARTICLE;
import static io.chapeau.change.ChangedEntity.AUTHOR;
import static io.chapeau.change.ChangedEntity.CATEGORY;
import static io.chapeau.change.ChangedEntity.COLLECTION;
import static io.chapeau.change.ChangedEntity.COMMENT;
import static io.chapeau.change.ChangedEntity.TAG;
import static io.chapeau.change.Effect.APPEARS;
import static io.chapeau.change.Effect.CHANGES;
import static io.chapeau.change.Effect.NONE;
import static io.chapeau.change.Effect.VANISHES;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of what can happen to content. Each type says what it means to editors, who see everything, and
 * to readers, who see only what is published. The words are part of the contract and never change their meaning.
 */
public enum ChangeType {
    /** A working copy came to be. */
    ARTICLE_CREATED("article.created", ARTICLE, APPEARS, NONE),
    /** The working copy or its links differ; readers see what they saw. */
    ARTICLE_CHANGED("article.changed", ARTICLE, CHANGES, NONE),
    /** Its writer waits for an editor. */
    ARTICLE_SUBMITTED("article.submitted", ARTICLE, CHANGES, NONE),
    /** The submission was taken back. */
    ARTICLE_WITHDRAWN("article.withdrawn", ARTICLE, CHANGES, NONE),
    /** An editor finds it good. */
    ARTICLE_APPROVED("article.approved", ARTICLE, CHANGES, NONE),
    /** An editor wants something else. */
    ARTICLE_CHANGES_REQUESTED("article.changesRequested", ARTICLE, CHANGES, NONE),
    /** What is planned for it has changed. */
    ARTICLE_SCHEDULED("article.scheduled", ARTICLE, CHANGES, NONE),
    /** Something that was planned could not be done and is given up. */
    ARTICLE_SCHEDULE_FAILED("article.scheduleFailed", ARTICLE, CHANGES, NONE),
    /** Moved to the archive; readers see what they saw. */
    ARTICLE_ARCHIVED("article.archived", ARTICLE, CHANGES, NONE),
    /** Back from the archive. */
    ARTICLE_UNARCHIVED("article.unarchived", ARTICLE, CHANGES, NONE),
    /** Moved to the trash. */
    ARTICLE_DELETED("article.deleted", ARTICLE, VANISHES, NONE),
    /** Back from the trash, unpublished. */
    ARTICLE_RESTORED("article.restored", ARTICLE, APPEARS, NONE),
    /** Removed from the trash for good. */
    ARTICLE_PURGED("article.purged", ARTICLE, VANISHES, NONE),
    /** Readers see it, and did not before. */
    ARTICLE_PUBLISHED("article.published", ARTICLE, CHANGES, APPEARS),
    /** Readers saw it already and see a newer state. */
    ARTICLE_UPDATED("article.updated", ARTICLE, CHANGES, CHANGES),
    /** Readers see it no more. */
    ARTICLE_UNPUBLISHED("article.unpublished", ARTICLE, CHANGES, VANISHES),
    /** A former slug leads to it, or does so no more. */
    ARTICLE_SLUGS_CHANGED("article.slugsChanged", ARTICLE, CHANGES, CHANGES),
    /** The site closes its comments: that was due, or the site closes all. */
    ARTICLE_COMMENTS_CLOSED("article.commentsClosed", ARTICLE, NONE, CHANGES),
    /** The site has closed its comments, and does so no more. */
    ARTICLE_COMMENTS_OPENED("article.commentsOpened", ARTICLE, NONE, CHANGES),

    AUTHOR_CREATED("author.created", AUTHOR, APPEARS, NONE),
    AUTHOR_UPDATED("author.updated", AUTHOR, CHANGES, CHANGES),
    /** A former slug leads to it, or does so no more. */
    AUTHOR_SLUGS_CHANGED("author.slugsChanged", AUTHOR, CHANGES, CHANGES),
    AUTHOR_DELETED("author.deleted", AUTHOR, VANISHES, NONE),
    /** Readers see it, because its first article was published. */
    AUTHOR_SHOWN("author.shown", AUTHOR, NONE, APPEARS),
    /** Readers see it no more, because its last published article went. */
    AUTHOR_HIDDEN("author.hidden", AUTHOR, NONE, VANISHES),

    CATEGORY_CREATED("category.created", CATEGORY, APPEARS, APPEARS),
    CATEGORY_UPDATED("category.updated", CATEGORY, CHANGES, CHANGES),
    /** A former slug leads to it, or does so no more. */
    CATEGORY_SLUGS_CHANGED("category.slugsChanged", CATEGORY, CHANGES, CHANGES),
    CATEGORY_DELETED("category.deleted", CATEGORY, VANISHES, VANISHES),

    TAG_CREATED("tag.created", TAG, APPEARS, NONE),
    TAG_UPDATED("tag.updated", TAG, CHANGES, CHANGES),
    /** A former slug leads to it, or does so no more. */
    TAG_SLUGS_CHANGED("tag.slugsChanged", TAG, CHANGES, CHANGES),
    TAG_DELETED("tag.deleted", TAG, VANISHES, NONE),
    /** Readers see it, because the first article that carries it was published. */
    TAG_SHOWN("tag.shown", TAG, NONE, APPEARS),
    /** Readers see it no more, because the last published article that carries it went. */
    TAG_HIDDEN("tag.hidden", TAG, NONE, VANISHES),

    /** A reader sent it. */
    COMMENT_SUBMITTED("comment.submitted", COMMENT, APPEARS, NONE),
    /** Somebody has changed its words, or what is known of them, and it stands where it stood or waits. */
    COMMENT_EDITED("comment.edited", COMMENT, CHANGES, CHANGES),
    /** Its author has taken it back. */
    COMMENT_WITHDRAWN("comment.withdrawn", COMMENT, CHANGES, NONE),
    COMMENT_APPROVED("comment.approved", COMMENT, CHANGES, APPEARS),
    COMMENT_REJECTED("comment.rejected", COMMENT, CHANGES, NONE),
    /** Marked as spam, or edited by its author into what the rules take for it. */
    COMMENT_SPAM("comment.spam", COMMENT, CHANGES, NONE),
    /** A moderator has deleted it and can still read it, or its words are erased too. */
    COMMENT_DELETED("comment.deleted", COMMENT, CHANGES, NONE),
    /** A decision was undone, and it waits again. */
    COMMENT_REOPENED("comment.reopened", COMMENT, CHANGES, NONE),
    /** Approved before, and its article was published now. */
    COMMENT_SHOWN("comment.shown", COMMENT, NONE, APPEARS),
    /** Readers see it no more: it or its article has changed its state. */
    COMMENT_HIDDEN("comment.hidden", COMMENT, NONE, VANISHES),
    /** Gone for good; readers did not see it any more. */
    COMMENT_PURGED("comment.purged", COMMENT, VANISHES, NONE),

    COLLECTION_CREATED("collection.created", COLLECTION, APPEARS, APPEARS),
    COLLECTION_UPDATED("collection.updated", COLLECTION, CHANGES, CHANGES),
    /** A former slug leads to it, or does so no more. */
    COLLECTION_SLUGS_CHANGED("collection.slugsChanged", COLLECTION, CHANGES, CHANGES),
    COLLECTION_DELETED("collection.deleted", COLLECTION, VANISHES, VANISHES),
    /** Readers see other articles in it, because one of them was published or unpublished. */
    COLLECTION_REFRESHED("collection.refreshed", COLLECTION, NONE, CHANGES);

    private static final Map<String, ChangeType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(ChangeType::word, Function.identity()));

    private final String word;
    private final ChangedEntity entity;
    private final Effect onEditors;
    private final Effect onReaders;

    ChangeType(String word, ChangedEntity entity, Effect onEditors, Effect onReaders) {
        this.word = word;
        this.entity = entity;
        this.onEditors = onEditors;
        this.onReaders = onReaders;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public ChangedEntity entity() {
        return entity;
    }

    /** Whether readers can notice it at all. */
    public boolean concernsReaders() {
        return onReaders != NONE;
    }

    /** The type with this word; a word that no type has is a fault of the caller. */
    public static ChangeType ofWord(String word) {
        ChangeType type = BY_WORD.get(word);
        if (type == null) {
            throw new IllegalArgumentException("There is no change type " + word);
        }
        return type;
    }

    Effect on(boolean readers) {
        return readers ? onReaders : onEditors;
    }
}
