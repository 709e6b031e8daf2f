package io.chapeau.management.article;

import io.chapeau.access.Role;
import io.chapeau.commenting.CommentPolicy;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of an article. Links are maps from the linked id to its position: that is the key of
 * their tables, so a new order updates rows in place, and a change of links alone raises the version.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Article {

    @Id
    UUID id;

    @Version
    int version;

    /** The number of the last save; revisions start with 1. */
    int revision;

    String slug;
    String locale;
    String title;

    @Column(columnDefinition = "text")
    @Nullable
    String standfirst;

    /** The blocks, as Portable Text. */
    @Column(columnDefinition = "longtext")
    String body;

    @Column(columnDefinition = "longtext")
    String bodyReport;

    @Column(columnDefinition = "text")
    @Nullable
    String cover;

    @Column(columnDefinition = "text")
    @Nullable
    String seo;

    boolean commentsOpen;

    /** Null: what the site says. */
    @Convert(converter = CommentPolicyConverter.class)
    @Nullable
    CommentPolicy commentPolicy;

    /** The date that readers see; chosen by an editor, or set by the first publish. */
    @Nullable
    Instant publishedAt;

    @Nullable
    String externalId;

    /** Shared with the translations of this article; its own id when it has none. */
    UUID translationGroupId;

    @Convert(converter = PublicationConverter.class)
    Publication publication = Publication.NONE;

    @Nullable
    Integer publishedVersion;

    /** The revision that readers see. */
    @Nullable
    Integer publishedRevision;

    @Convert(converter = ReviewConverter.class)
    Review review = Review.NONE;

    /** Who took the last step of the review that is under way, when, and with which words. */
    @Nullable
    UUID reviewBy;

    @Nullable
    Instant reviewAt;

    @Column(columnDefinition = "text")
    @Nullable
    String reviewNote;

    @Nullable
    Instant archivedAt;

    @Nullable
    Instant deletedAt;

    /** Derived by the database from {@link #deletedAt} and {@link #archivedAt}: where every list begins. */
    @Column(insertable = false, updatable = false)
    String shelf;

    UUID createdBy;
    Instant createdAt;
    UUID updatedBy;
    Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
    @MapKeyColumn(name = "author_id")
    @Column(name = "position")
    Map<UUID, Integer> authors = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "article_category", joinColumns = @JoinColumn(name = "article_id"))
    @MapKeyColumn(name = "category_id")
    @Column(name = "position")
    Map<UUID, Integer> categories = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @MapKeyColumn(name = "tag_id")
    @Column(name = "position")
    Map<UUID, Integer> tags = new HashMap<>();

    boolean isDeleted() {
        return deletedAt != null;
    }

    Workflow.State state() {
        return new Workflow.State(publication, review, archivedAt != null, isDeleted());
    }

    /** Whether the action has an effect; refuses what somebody with this role may not do in this state. */
    boolean isToBeDone(ArticleAction action, Role role) {
        return switch (Workflow.verdict(action, state(), role)) {
            case Workflow.Verdict.Allowed _ -> true;
            case Workflow.Verdict.Done _ -> false;
            case Workflow.Verdict.Refused refused ->
                throw refused.type().because(refused.reason().replace("…", ArticleResource.PATH + "/" + id));
        };
    }

    /** The review that is under way has come to its end. */
    void endReview() {
        review = Review.NONE;
        reviewBy = null;
        reviewAt = null;
        reviewNote = null;
    }
}
