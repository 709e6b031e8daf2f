package io.chapeau.management.article;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Lets the unique keys of the database decide races, and says in the dialect's words who lost: looking first
 * and inserting then would let two through.
 */
final class UniqueArticles {

    private static final String EXTERNAL_ID = "article_by_external_id";

    private static final String TRANSLATION = "article_by_translation";

    /** ER_NO_REFERENCED_ROW_2: a linked row went between the look at it and the write of the link. */
    private static final int LINK_TO_NOTHING = 1452;

    private UniqueArticles() {}

    static void flush(ArticleRepository articles, Article article) {
        try {
            articles.flush();
        } catch (ConstraintViolationException violation) {
            throw translated(violation, article);
        }
    }

    private static RuntimeException translated(ConstraintViolationException violation, Article article) {
        if (violation.getSQLException().getErrorCode() == LINK_TO_NOTHING) {
            return ProblemType.CONFLICT.because("An author, a category or a tag of the article was deleted at the same"
                    + " moment. Send the request again to learn which one.");
        }
        String message = String.valueOf(violation.getSQLException().getMessage());
        if (message.contains(EXTERNAL_ID)) {
            String detail = "The external id '" + article.externalId
                    + "' belongs to another article, perhaps one in the archive or in the trash. Find it with"
                    + " /v1/management/articles?externalId=…, also with archived=true and with deleted=true.";
            return ProblemType.CONFLICT.because(detail, ProblemError.at("/externalId", "taken", detail));
        }
        if (message.contains(TRANSLATION)) {
            return ProblemType.CONFLICT.because("Another article took the place of this language in the translation"
                    + " group at the same moment. Send the request again to learn which one.");
        }
        if (message.contains("PRIMARY")) {
            return ProblemType.STALE.because("An article " + article.id + " exists already.");
        }
        return violation;
    }
}
