package io.chapeau.management.slug;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The slug table. Its primary key decides every race for a slug: a row is claimed by inserting it, never by
 * looking first.
 */
@ApplicationScoped
class SlugRepository {

    private static final String CLAIM = """
            INSERT IGNORE INTO slug (entity_type, slug, entity_id, working, reached, created_at)
            VALUES (:type, :slug, :entity, :working, FALSE, :now)""";
    private static final String OWNER =
            "SELECT entity_id FROM slug WHERE entity_type = :type AND slug = :slug FOR UPDATE";
    private static final String MAKE_WORKING =
            "UPDATE slug SET working = (slug = :slug) WHERE entity_type = :type AND entity_id = :entity";
    private static final String DROP_UNREACHED =
            "DELETE FROM slug WHERE entity_type = :type AND entity_id = :entity AND NOT working AND NOT reached";
    private static final String REACH =
            "UPDATE slug SET reached = TRUE WHERE entity_type = :type AND slug = :slug AND entity_id = :entity";
    private static final String REACH_CURRENT =
            "UPDATE slug SET reached = TRUE WHERE entity_id IN (:entities) AND working AND NOT reached";
    private static final String DROP_ALL = "DELETE FROM slug WHERE entity_type = :type AND entity_id = :entity";
    private static final String NUMBERED =
            "SELECT slug FROM slug WHERE entity_type = :type AND slug LIKE CONCAT(:base, '-%')";

    private final EntityManager session;

    SlugRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** Takes a slug that nobody has; false when somebody has it. */
    boolean claim(EntityType type, String slug, UUID entity, Instant now, boolean working) {
        return session.createNativeQuery(CLAIM)
                        .setParameter("type", type.word())
                        .setParameter("slug", slug)
                        .setParameter("entity", entity.toString())
                        .setParameter("now", now)
                        .setParameter("working", working)
                        .executeUpdate()
                > 0;
    }

    Optional<UUID> owner(EntityType type, String slug) {
        List<?> owners = session.createNativeQuery(OWNER, UUID.class)
                .setParameter("type", type.word())
                .setParameter("slug", slug)
                .getResultList();
        return owners.isEmpty() ? Optional.empty() : Optional.of((UUID) owners.getFirst());
    }

    void makeWorking(EntityType type, String slug, UUID entity) {
        session.createNativeQuery(MAKE_WORKING)
                .setParameter("slug", slug)
                .setParameter("type", type.word())
                .setParameter("entity", entity.toString())
                .executeUpdate();
        update(DROP_UNREACHED, type, entity);
    }

    void reach(EntityType type, String slug, UUID entity) {
        session.createNativeQuery(REACH)
                .setParameter("slug", slug)
                .setParameter("type", type.word())
                .setParameter("entity", entity.toString())
                .executeUpdate();
    }

    void reachCurrent(Collection<UUID> entities) {
        session.createNativeQuery(REACH_CURRENT)
                .setParameter(
                        "entities",
                        entities.stream().map(UUID::toString).sorted().toList())
                .executeUpdate();
    }

    void dropAll(EntityType type, UUID entity) {
        update(DROP_ALL, type, entity);
    }

    Set<String> numbered(EntityType type, String base) {
        Set<String> taken = new HashSet<>();
        List<?> slugs = session.createNativeQuery(NUMBERED, String.class)
                .setParameter("type", type.word())
                .setParameter("base", base)
                .getResultList();
        slugs.forEach(slug -> taken.add((String) slug));
        return taken;
    }

    private void update(String statement, EntityType type, UUID entity) {
        session.createNativeQuery(statement)
                .setParameter("type", type.word())
                .setParameter("entity", entity.toString())
                .executeUpdate();
    }
}
