package io.chapeau.discussion;

import io.chapeau.database.FullText;
import io.chapeau.database.KeptTimes;
import io.chapeau.database.Sealing;
import io.chapeau.http.paging.ListStatement;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moderators filter comments by, as conditions with which a page takes a moment among a million comments. */
@ApplicationScoped
class CommentConditions {

    /** Lets the database begin with the articles of the category, and sort what it has found. */
    private static final String FROM_ITS_ARTICLES =
            "exists (select 1 from FiledArticle f where f.articleId = c.articleId and f.categoryId = :category)";

    /** Is asked of one comment after the other, in the order of the page, until that is full. */
    private static final String COMMENT_BY_COMMENT =
            "(select count(f.articleId) from FiledArticle f where f.articleId = c.articleId and f.categoryId = :category)"
                    + " > 0";

    /** So many are read and sorted in a moment. */
    static final int FEW = 5_000;

    /** Whoever is on the way through few comes to the end though others arrive meanwhile. */
    static final int FEW_AND_THOSE_WHO_ARRIVED = 9_999;

    private static final String SOME = """
            SELECT COUNT(*) FROM (SELECT 1 FROM article_category f JOIN comment c {index} ON c.article_id = f.article_id
              WHERE f.category_id = :category {status} LIMIT :most) some""";

    /** Cheaper than a look for words, and before it where it leaves few. */
    private static final String HIGH_SCORE = "c.screened.score >= :points";

    private static final String SOME_SCORED = """
            SELECT COUNT(*) FROM (SELECT 1 FROM comment FORCE INDEX ({index})
              WHERE {status} score >= :points LIMIT :most) some""";

    private static final String SOME_SCORED_OF_ALL =
            SOME_SCORED.replace("{index}", "comment_by_score").replace("{status}", "");

    private static final String SOME_SCORED_OF_STATUS =
            SOME_SCORED.replace("{index}", "comment_by_score_status").replace("{status}", "status = :status AND");

    private static final String SOME_OF_ALL = SOME.replace("{index}", "").replace("{status}", "");

    /** Statistics that are off by a little let the database read all comments of the articles and leave most of them out. */
    private static final String SOME_OF_STATUS = SOME.replace("{index}", "FORCE INDEX (comment_by_article_status)")
            .replace("{status}", "AND c.status = :status");

    private final EntityManager session;
    private final Sealing sealing;

    CommentConditions(@PersistenceUnit("management") EntityManager session, Sealing sealing) {
        this.session = session;
        this.sealing = sealing;
    }

    /** @param areFew whether few match, whatever words they have, and are read in no order */
    ListStatement narrow(ListStatement comments, CommentFilter filter, boolean areFew) {
        if (filter.status() != null) {
            comments.where("c.status = :status", "status", CommentStatus.ofWord(filter.status()));
        }
        Optional.ofNullable(filter.article()).ifPresent(id -> comments.where("c.articleId = :article", "article", id));
        Optional.ofNullable(filter.authorName())
                .ifPresent(name -> comments.where("c.authorName = :name", "name", name));
        Optional.ofNullable(filter.email())
                .ifPresent(email -> comments.where("c.emailHash = :email", "email", sealing.emailHash(email)));
        Optional.ofNullable(filter.client())
                .ifPresent(client -> comments.where(
                        "c.screened.clientHash = :client",
                        "client",
                        Base64.getUrlDecoder().decode(client)));
        Optional.ofNullable(filter.hasLink()).ifPresent(has -> comments.where("c.hasLink = :hasLink", "hasLink", has));
        Optional.ofNullable(filter.createdFrom())
                .ifPresent(time -> comments.where("c.createdAt >= :from", "from", KeptTimes.nearest(time)));
        Optional.ofNullable(filter.createdTo())
                .ifPresent(time -> comments.where("c.createdAt < :to", "to", KeptTimes.nearest(time)));
        UUID category = filter.category();
        // Where no page is read in its order, more of the category may be read rather than whatever else has a link.
        boolean isLarge = isOfCategoryWithMoreThan(areFew ? FEW_AND_THOSE_WHO_ARRIVED : FEW, filter);
        if (category != null && !isLarge) {
            comments.where(FROM_ITS_ARTICLES, "category", category);
        }
        Optional.ofNullable(filter.words()).ifPresent(words -> narrow(comments, FullText.of(words), filter, areFew));
        // Behind the words, which are tried with the conditions so far: no index has these in the order of the page.
        if (category != null && isLarge) {
            comments.where(COMMENT_BY_COMMENT, "category", category);
        }
        Optional.ofNullable(filter.scoreFrom()).ifPresent(points -> comments.where(HIGH_SCORE, "points", points));
        // However the conditions are written, the pages are of one list.
        return comments.identifiedBy("comments " + filter);
    }

    /** What has no beginnings to be read for is found by the index alone. */
    private void narrow(ListStatement comments, FullText words, CommentFilter filter, boolean areFew) {
        if (words.beginnings().isEmpty()) {
            comments.whereWords("c.text", words);
        } else if (areFew) {
            Optional.ofNullable(filter.scoreFrom()).ifPresent(points -> comments.where(HIGH_SCORE, "points", points));
            comments.whereWordsRowByRow("c.text", words);
        } else {
            comments.whereWordsSomehow("c.text", words);
        }
    }

    /** Whether so many comments at most have such a score. */
    boolean areFewByScore(int most, CommentFilter filter) {
        return filter.scoreFrom() != null
                && count(filter.status(), SOME_SCORED_OF_ALL, SOME_SCORED_OF_STATUS, "points", filter.scoreFrom(), most)
                        <= most;
    }

    /** Whether only comments of a category are meant that has more than so many. */
    boolean isOfCategoryWithMoreThan(int most, CommentFilter filter) {
        UUID category = filter.category();
        return category != null
                && count(filter.status(), SOME_OF_ALL, SOME_OF_STATUS, "category", category.toString(), most) > most;
    }

    /** Up to one more than the most. */
    private int count(
            @Nullable String status, String ofAll, String ofStatus, String parameter, Object value, int most) {
        Query query = session.createNativeQuery(status == null ? ofAll : ofStatus)
                .setParameter(parameter, value)
                .setParameter("most", most + 1);
        if (status != null) {
            query.setParameter("status", status);
        }
        return ((Number) query.getSingleResult()).intValue();
    }
}
