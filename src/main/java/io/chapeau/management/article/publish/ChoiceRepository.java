package io.chapeau.management.article.publish;

import io.chapeau.database.Projection;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which article stands for a group of translations in each language. */
@ApplicationScoped
class ChoiceRepository {

    private static final String SHARE_SETTING = "SELECT chains FROM choice_setting WHERE id = 1 LOCK IN SHARE MODE";
    private static final String HOLD_SETTING = "SELECT chains FROM choice_setting WHERE id = 1 FOR UPDATE";
    private static final String KEEP_SETTING = "UPDATE choice_setting SET chains = :chains WHERE id = 1";
    private static final String GROUP =
            "SELECT translation_group_id FROM {projection}.published_article WHERE id = :id";
    private static final String HOLD_GROUP =
            "INSERT INTO translation_group (id) VALUES (:id) ON DUPLICATE KEY UPDATE id = VALUES(id)";
    private static final String DROP = "DELETE FROM {projection}.published_choice WHERE translation_group_id = :id";
    private static final String DROP_ALL = "DELETE FROM {projection}.published_choice";

    /** Of the articles of a group in the languages of a chain, the one whose language comes first. */
    private static final String CHOOSE_ALL = """
            INSERT INTO {projection}.published_choice
                (locale, translation_group_id, article_id, published_at, updated_at, title)
            SELECT c.locale, c.translation_group_id, c.id, c.published_at, c.updated_at, c.title
              FROM (SELECT j.locale, p.translation_group_id, p.id, p.published_at, p.updated_at, p.title,
                           ROW_NUMBER() OVER (PARTITION BY j.locale, p.translation_group_id ORDER BY j.place) AS nth
                      FROM JSON_TABLE(:chains, '$[*]' COLUMNS (place FOR ORDINALITY,
                               locale VARCHAR(35) CHARACTER SET ascii PATH '$[0]',
                               instead VARCHAR(35) CHARACTER SET ascii PATH '$[1]')) j
                      JOIN {projection}.published_article p ON p.locale = j.instead
                    {where}) c
             WHERE c.nth = 1""";

    private static final String CHOOSE = CHOOSE_ALL.replace("{where}", "WHERE p.translation_group_id = :id");

    private static final String DROP_LINKS =
            "DELETE FROM {projection}.published_choice_link WHERE translation_group_id = :id";
    private static final String DROP_ALL_LINKS = "DELETE FROM {projection}.published_choice_link";

    /** What the chosen articles belong to, with every ancestor of their categories. */
    private static final String LINK_ALL = """
            INSERT INTO {projection}.published_choice_link
                (locale, translation_group_id, target_id, article_id, published_at, updated_at, title)
            SELECT c.locale, c.translation_group_id, l.target_id, c.article_id, c.published_at, c.updated_at, c.title
              FROM {projection}.published_choice c
              JOIN {projection}.published_link l ON l.article_id = c.article_id
            """;

    private static final String LINK = LINK_ALL + " WHERE c.translation_group_id = :id";

    private final EntityManager session;

    ChoiceRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** Nobody writes all rows anew before the end of the transaction. */
    void shareSetting() {
        session.createNativeQuery(SHARE_SETTING).getResultList();
    }

    /** The chains for which the rows were written; nobody writes any before the end of the transaction. */
    String holdSetting() {
        return (String) session.createNativeQuery(HOLD_SETTING, String.class).getSingleResult();
    }

    /** Writes all rows of both projections. */
    void chooseAll(String chains) {
        for (Projection projection : Projection.values()) {
            session.createNativeQuery(projection.in(DROP_ALL_LINKS)).executeUpdate();
            session.createNativeQuery(projection.in(DROP_ALL)).executeUpdate();
            session.createNativeQuery(projection.in(CHOOSE_ALL.replace("{where}", "")))
                    .setParameter("chains", chains)
                    .executeUpdate();
            session.createNativeQuery(projection.in(LINK_ALL)).executeUpdate();
        }
        session.createNativeQuery(KEEP_SETTING).setParameter("chains", chains).executeUpdate();
    }

    /** The group of an article in a projection. */
    Optional<UUID> group(Projection projection, UUID article) {
        List<?> groups = session.createNativeQuery(projection.in(GROUP))
                .setParameter("id", article.toString())
                .getResultList();
        return groups.stream().map(UUID.class::cast).findFirst();
    }

    /** Others wait with what they do to the group, until the end of the transaction. */
    void holdGroup(UUID group) {
        session.createNativeQuery(HOLD_GROUP)
                .setParameter("id", group.toString())
                .executeUpdate();
    }

    /** Writes the rows of a group, with all that others have done to it. */
    void choose(Projection projection, UUID group, String chains) {
        String id = group.toString();
        holdGroup(group);
        session.createNativeQuery(projection.in(DROP_LINKS))
                .setParameter("id", id)
                .executeUpdate();
        session.createNativeQuery(projection.in(DROP)).setParameter("id", id).executeUpdate();
        session.createNativeQuery(projection.in(CHOOSE))
                .setParameter("id", id)
                .setParameter("chains", chains)
                .executeUpdate();
        session.createNativeQuery(projection.in(LINK)).setParameter("id", id).executeUpdate();
    }
}
