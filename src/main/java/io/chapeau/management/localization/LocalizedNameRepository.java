package io.chapeau.management.localization;

import io.chapeau.management.slug.EntityType;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The names that readers get, one for each entity and language of the site. */
@ApplicationScoped
class LocalizedNameRepository {

    private static final String SHARE_SETTING = "SELECT chains FROM name_setting WHERE id = 1 LOCK IN SHARE MODE";
    private static final String HOLD_SETTING = "SELECT chains FROM name_setting WHERE id = 1 FOR UPDATE";
    private static final String KEEP_SETTING = "UPDATE name_setting SET chains = :chains WHERE id = 1";
    private static final String DROP = "DELETE FROM localized_name WHERE entity_id = :id";
    private static final String DROP_ALL = "DELETE FROM localized_name";

    /** Of the names of an entity in the languages of a chain, the one whose language comes first. */
    private static final String WRITE = """
            INSERT INTO localized_name (entity_id, locale, kind, written_in, slug, name, description)
            SELECT n.id, n.locale, '{kind}', n.instead, n.slug, n.name, n.description
              FROM (SELECT e.id, j.locale, j.instead,
                           COALESCE(JSON_VALUE(e.localizations, CONCAT(j.path, '.slug')), e.slug) AS slug,
                           COALESCE(JSON_VALUE(e.localizations, CONCAT(j.path, '.name')), e.name) AS name,
                           IF(JSON_EXISTS(e.localizations, j.path),
                              JSON_VALUE(e.localizations, CONCAT(j.path, '.description')), {about}) AS description,
                           ROW_NUMBER() OVER (PARTITION BY e.id, j.locale ORDER BY j.place) AS nth
                      FROM {kind} e
                      JOIN (SELECT c.*, CONCAT('$."', c.instead, '"') AS path
                              FROM JSON_TABLE(:chains, '$[*]' COLUMNS (place FOR ORDINALITY,
                                       locale VARCHAR(35) CHARACTER SET ascii PATH '$[0]',
                                       instead VARCHAR(35) CHARACTER SET ascii PATH '$[1]')) c) j
                        ON j.instead = :site OR JSON_EXISTS(e.localizations, j.path)
                    {where}) n
             WHERE n.nth = 1
            ON DUPLICATE KEY UPDATE written_in = VALUES(written_in), slug = VALUES(slug), name = VALUES(name),
                   description = VALUES(description)""";

    /** What says more than the name, by kind. */
    private static final Map<EntityType, String> ABOUT = new EnumMap<>(Map.of(
            EntityType.AUTHOR, "e.bio",
            EntityType.CATEGORY, "e.description",
            EntityType.TAG, "NULL"));

    private final EntityManager session;

    LocalizedNameRepository(@PersistenceUnit("management") EntityManager session) {
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

    void write(EntityType kind, UUID entity, NameChains chains) {
        session.createNativeQuery(statement(kind, "WHERE e.id = :id"))
                .setParameter("chains", chains.json())
                .setParameter("site", chains.site())
                .setParameter("id", entity.toString())
                .executeUpdate();
    }

    /** Writes the rows of every entity anew. */
    void writeAll(NameChains chains) {
        session.createNativeQuery(DROP_ALL).executeUpdate();
        for (EntityType kind : ABOUT.keySet()) {
            session.createNativeQuery(statement(kind, ""))
                    .setParameter("chains", chains.json())
                    .setParameter("site", chains.site())
                    .executeUpdate();
        }
        session.createNativeQuery(KEEP_SETTING)
                .setParameter("chains", chains.setting())
                .executeUpdate();
    }

    void drop(UUID entity) {
        session.createNativeQuery(DROP).setParameter("id", entity.toString()).executeUpdate();
    }

    private static String statement(EntityType kind, String where) {
        return WRITE.replace("{kind}", kind.word())
                .replace("{about}", Objects.requireNonNull(ABOUT.get(kind)))
                .replace("{where}", where);
    }
}
