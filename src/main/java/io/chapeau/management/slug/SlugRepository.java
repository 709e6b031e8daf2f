package io.chapeau.management.slug;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The slug table. Its primary key decides every race for a slug: a row is claimed by inserting it, never by
 * looking first, and changes hands only under its lock.
 */
@ApplicationScoped
class SlugRepository {

    private static final String CLAIM = """
            INSERT IGNORE INTO slug (entity_type, slug, entity_id, working, reached, created_at)
            VALUES (:type, :slug, :entity, :working, FALSE, :now)""";
    private static final String HELD = """
            SELECT entity_id, working, taken_from FROM slug
             WHERE entity_type = :type AND slug = :slug FOR UPDATE""";

    // MariaDB assigns from left to right: what is on the right of a later assignment is new already.
    private static final String TAKE_OVER = """
            UPDATE slug SET taken_from = entity_id, taken_at = :now, entity_id = :entity, working = :working
             WHERE entity_type = :type AND slug = :slug""";
    private static final String GIVE_BACK = """
            UPDATE slug SET entity_id = taken_from, taken_from = NULL, taken_at = NULL, working = FALSE
             WHERE entity_type = :type AND entity_id = :entity AND NOT working AND taken_from IS NOT NULL""";
    private static final String FORGET_TAKEN = """
            UPDATE slug SET created_at = taken_at, taken_from = NULL, taken_at = NULL, reached = FALSE
             WHERE entity_type = :type AND slug = :slug""";
    private static final String FORGET_ALL_TAKEN = """
            UPDATE slug SET created_at = taken_at, taken_from = NULL, taken_at = NULL, reached = FALSE
             WHERE entity_type = :type AND taken_from = :entity""";
    private static final String REACH = """
            UPDATE slug SET reached = TRUE, created_at = COALESCE(taken_at, created_at), taken_from = NULL,
                   taken_at = NULL
             WHERE entity_id IN (:entities) AND (NOT reached OR taken_from IS NOT NULL)""";
    private static final String LOSERS =
            "SELECT entity_type, taken_from FROM slug WHERE entity_id IN (:entities) AND taken_from IS NOT NULL";
    private static final String NAMED_OR_CURRENT_OF_OTHERS =
            " AND ((entity_id = :named AND slug = :slug) OR (entity_id <> :named AND working))";
    private static final String CURRENT = " AND working";
    private static final String VERSION = """
            SELECT version FROM article WHERE id = :entity
            UNION ALL SELECT version FROM author WHERE id = :entity
            UNION ALL SELECT version FROM category WHERE id = :entity
            UNION ALL SELECT version FROM tag WHERE id = :entity
            UNION ALL SELECT version FROM collection WHERE id = :entity""";

    private static final String MAKE_WORKING =
            "UPDATE slug SET working = slug IN (:slugs) WHERE entity_type = :type AND entity_id = :entity";
    private static final String NAME_LOCALE =
            "UPDATE slug SET locale = :locale WHERE entity_type = :type AND slug = :slug";
    private static final String MAKE_NONE_WORKING =
            "UPDATE slug SET working = FALSE WHERE entity_type = :type AND entity_id = :entity";
    private static final String DROP_UNREACHED =
            "DELETE FROM slug WHERE entity_type = :type AND entity_id = :entity AND NOT working AND NOT reached";
    private static final String DROP = "DELETE FROM slug WHERE entity_type = :type AND slug = :slug";
    private static final String DROP_ALL = "DELETE FROM slug WHERE entity_type = :type AND entity_id = :entity";
    private static final String NUMBERED =
            "SELECT slug FROM slug WHERE entity_type = :type AND slug LIKE CONCAT(:base, '-%')";

    /** Ids are unique over all kinds. */
    private static final String SHOWN = """
            SELECT slug FROM chapeau_public.published_article WHERE id = :entity
            UNION ALL SELECT slug FROM chapeau_public.public_author WHERE id = :entity
            UNION ALL SELECT slug FROM chapeau_public.public_category WHERE id = :entity
            UNION ALL SELECT slug FROM chapeau_public.public_tag WHERE id = :entity
            UNION ALL SELECT slug FROM chapeau_public.public_collection WHERE id = :entity
            UNION SELECT slug FROM chapeau_public.public_localized_name WHERE entity_id = :entity""";

    private static final String ROW = "select new io.chapeau.management.slug.SlugRow("
            + "s.slug, s.entityId, s.working, s.takenFrom, s.takenAt, s.createdAt, s.locale)";
    private static final String ONE = ROW + " from Slug s where s.entityType = :type and s.slug = :slug";
    private static final Sorts<SlugRow> SORTS =
            Sorts.withId("s.entityId", SlugRow::owner).by("slug", "s.slug", Ordering.KeyType.TEXT, SlugRow::slug);

    private final EntityManager session;
    private final Pager pager;

    SlugRepository(@PersistenceUnit("management") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    /** Takes a slug that nobody has; false when somebody has it. */
    boolean claim(EntityType type, String slug, UUID entity, Instant now, boolean working) {
        return of(CLAIM, type, slug)
                        .setParameter("entity", entity.toString())
                        .setParameter("now", now)
                        .setParameter("working", working)
                        .executeUpdate()
                > 0;
    }

    /** The slug, locked until the end of the transaction. */
    Optional<HeldSlug> held(EntityType type, String slug) {
        List<?> rows = session.createNativeQuery(HELD, Tuple.class)
                .setParameter("type", type.word())
                .setParameter("slug", slug)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new HeldSlug(row.get(0, UUID.class), row.get(1, Boolean.class), row.get(2, UUID.class)))
                .findFirst();
    }

    /** Gives a locked slug to another entity; until readers reach it there, they are led to the one that had it. */
    void takeOver(EntityType type, String slug, UUID entity, Instant now, boolean working) {
        of(TAKE_OVER, type, slug)
                .setParameter("entity", entity.toString())
                .setParameter("now", now)
                .setParameter("working", working)
                .executeUpdate();
    }

    /** The slugs under which readers see an entity, one a language at most; empty when they do not see it. */
    Set<String> shown(UUID entity) {
        List<?> slugs = session.createNativeQuery(SHOWN)
                .setParameter("entity", entity.toString())
                .getResultList();
        return slugs.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Makes these of its slugs the working ones. Former ones that readers have not reached there go, or go back. */
    void makeWorking(EntityType type, Collection<String> slugs, UUID entity) {
        session.createNativeQuery(MAKE_WORKING)
                .setParameter("type", type.word())
                .setParameter("slugs", slugs)
                .setParameter("entity", entity.toString())
                .executeUpdate();
        update(GIVE_BACK, type, entity);
        update(DROP_UNREACHED, type, entity);
    }

    /** Keeps in which language an entity has a slug. */
    void nameLocale(EntityType type, String slug, @Nullable String locale) {
        of(NAME_LOCALE, type, slug).setParameter("locale", locale).executeUpdate();
    }

    /** Marks what readers see as reached: this slug of the entity, and of the others those that they have now. */
    void reach(UUID named, String slug, Collection<UUID> others) {
        ofNamedAndOthers(session.createNativeQuery(REACH + NAMED_OR_CURRENT_OF_OTHERS), named, slug, others)
                .executeUpdate();
    }

    /** The same for the slugs that an entity has now. */
    void reachCurrent(UUID entity) {
        session.createNativeQuery(REACH + CURRENT)
                .setParameter("entities", texts(Set.of(entity)))
                .executeUpdate();
    }

    /** The entities to which the slugs still lead readers that {@link #reach} gives to others for good. */
    List<SlugLoser> losers(UUID named, String slug, Collection<UUID> others) {
        return losers(ofNamedAndOthers(
                session.createNativeQuery(LOSERS + NAMED_OR_CURRENT_OF_OTHERS, Tuple.class), named, slug, others));
    }

    /** The same for {@link #reachCurrent}. */
    List<SlugLoser> losersOfCurrent(UUID entity) {
        return losers(session.createNativeQuery(LOSERS + CURRENT, Tuple.class)
                .setParameter("entities", texts(Set.of(entity))));
    }

    /** The version of an entity, as its row says; empty when it is purged at this moment. */
    OptionalInt version(UUID entity) {
        List<?> versions = session.createNativeQuery(VERSION)
                .setParameter("entity", entity.toString())
                .getResultList();
        return versions.stream()
                .map(Number.class::cast)
                .mapToInt(Number::intValue)
                .findFirst();
    }

    /** Makes a slug that was taken lead nowhere, until readers see its new owner. */
    void forgetTaken(EntityType type, String slug) {
        of(FORGET_TAKEN, type, slug).executeUpdate();
    }

    void drop(EntityType type, String slug) {
        of(DROP, type, slug).executeUpdate();
    }

    /** Drops every slug of an entity, but gives back what it had taken and readers never reached there. */
    void dropAll(EntityType type, UUID entity) {
        update(MAKE_NONE_WORKING, type, entity);
        update(GIVE_BACK, type, entity);
        update(DROP_ALL, type, entity);
        update(FORGET_ALL_TAKEN, type, entity);
    }

    Set<String> numbered(EntityType type, String base) {
        Set<String> taken = new HashSet<>();
        List<?> slugs = session.createNativeQuery(NUMBERED)
                .setParameter("type", type.word())
                .setParameter("base", base)
                .getResultList();
        slugs.forEach(slug -> taken.add((String) slug));
        return taken;
    }

    /** The slugs of an entity, with those that were taken from it and still lead readers there. */
    Page<SlugRow> list(EntityType type, UUID entity, String sort, PageQuery page) {
        ListStatement slugs = new ListStatement(ROW, "from Slug s")
                .where("s.entityType = :type", "type", type.word())
                .where("(s.entityId = :entity or s.takenFrom = :entity)", "entity", entity);
        return pager.fetch(session, slugs, SlugRow.class, SORTS.ordering(sort), page);
    }

    SlugRow row(EntityType type, String slug) {
        return session.createQuery(ONE, SlugRow.class)
                .setParameter("type", type.word())
                .setParameter("slug", slug)
                .getSingleResult();
    }

    private Query of(String statement, EntityType type, String slug) {
        return session.createNativeQuery(statement)
                .setParameter("type", type.word())
                .setParameter("slug", slug);
    }

    private void update(String statement, EntityType type, UUID entity) {
        session.createNativeQuery(statement)
                .setParameter("type", type.word())
                .setParameter("entity", entity.toString())
                .executeUpdate();
    }

    private static Query ofNamedAndOthers(Query query, UUID named, String slug, Collection<UUID> others) {
        Set<UUID> all = new HashSet<>(others);
        all.add(named);
        return query.setParameter("entities", texts(all))
                .setParameter("named", named.toString())
                .setParameter("slug", slug);
    }

    private static List<SlugLoser> losers(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new SlugLoser(EntityType.ofWord(row.get(0, String.class)), row.get(1, UUID.class)))
                .distinct()
                .toList();
    }

    /** In one order, so that no two statements lock in different ones. */
    private static List<String> texts(Collection<UUID> entities) {
        return entities.stream().map(UUID::toString).sorted().toList();
    }
}
