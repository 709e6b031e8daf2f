package io.chapeau.management.article;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The articles that say the same in several languages: a group has one article a language, among working
 * copies and among what readers see. An article in the trash has no place in its group, so that another can
 * take it; it gets its place back with restore, when that is still free.
 *
 * <p>Looking first is for the words of the refusal; the unique key of the table decides races.
 */
@ApplicationScoped
class TranslationGroups {

    private static final String EXISTS = "select a.id from Article a where a.translationGroupId = :group";
    private static final String HOLDER = """
            select a.id from Article a
             where a.translationGroupId = :group and a.locale = :locale and a.deletedAt is null and a.id <> :id""";
    private static final String PUBLIC_HOLDER = """
            SELECT id FROM chapeau_public.published_article
             WHERE translation_group_id = :group AND locale = :locale AND id <> :id""";

    private final EntityManager session;
    private final ArticleAccess access;

    TranslationGroups(@PersistenceUnit("management") EntityManager session, ArticleAccess access) {
        this.session = session;
        this.access = access;
    }

    /** A group is known when it is the article's own or when another article is in it. */
    void requireExisting(@Nullable UUID group, UUID article, Violations violations) {
        if (group == null || group.equals(article)) {
            return;
        }
        boolean exists = !session.createQuery(EXISTS, UUID.class)
                .setParameter("group", group)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!exists) {
            violations.add(
                    "/translationGroupId",
                    "unknown",
                    "No article is in the translation group " + group
                            + ". Send the translationGroupId of the article that this one translates.");
        }
    }

    /** 409 when another working copy has this language in the group. */
    void requirePlace(UUID article, UUID group, String locale) {
        List<UUID> holders = session.createQuery(HOLDER, UUID.class)
                .setParameter("group", group)
                .setParameter("locale", locale)
                .setParameter("id", article)
                .getResultList();
        holders.stream().findFirst().ifPresent(holder -> {
            throw taken("In this translation group " + name(holder) + " is the one in " + locale
                    + ". Choose another language or another group, or change that article first.");
        });
    }

    /** 409 when readers see another article of the group in this language: its working copy has moved on. */
    void requirePublicPlace(UUID article, UUID group, String locale) {
        List<?> holders = session.createNativeQuery(PUBLIC_HOLDER)
                .setParameter("group", group.toString())
                .setParameter("locale", locale)
                .setParameter("id", article.toString())
                .getResultList();
        if (!holders.isEmpty()) {
            throw taken("Readers still see " + name((UUID) holders.getFirst()) + " as the one in " + locale
                    + " of this translation group. Publish or unpublish that article first.");
        }
    }

    /** A writer learns nothing of articles that it cannot reach, not even an id. */
    private String name(UUID holder) {
        return access.reaches(holder) ? "the article " + holder : "another article";
    }

    private static ProblemException taken(String detail) {
        return ProblemType.CONFLICT.because(detail, ProblemError.at("/translationGroupId", "taken", detail));
    }
}
