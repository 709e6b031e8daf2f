package io.chapeau.delivery;

import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds what a path segment names: an id, else a slug that readers have reached. What was never published and
 * what never existed end in the same 404, word for word.
 */
@ApplicationScoped
public class Addresses {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Slugs are kept in ASCII; other text is none and must not reach an index of another character set. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,160}");

    private final EntityManager session;
    private final CurrentEdition current;
    private final Dependencies dependencies;

    Addresses(@PersistenceUnit("delivery") EntityManager session, CurrentEdition current, Dependencies dependencies) {
        this.session = session;
        this.current = current;
        this.dependencies = dependencies;
    }

    /** The thing at this address, or where it has moved; 404 when there is neither. */
    public <E extends Addressed> Outcome<E> find(AddressedKind kind, String segment, Class<E> type) {
        E entity = locate(kind, segment, type);
        return isId(segment) || entity.slug().equals(segment)
                ? new Outcome.Found<>(entity)
                : new Outcome.Moved<>(kind.path() + entity.slug());
    }

    /** The thing that an id or a slug of any time names; 404 when there is none. */
    public <E extends Addressed> E locate(AddressedKind kind, String segment, Class<E> type) {
        Optional<E> entity = isId(segment) ? byId(kind, UUID.fromString(segment), type) : bySlug(kind, segment, type);
        return entity.orElseThrow(this::nothingHere);
    }

    /** That there is nothing at an address, in the words that are said of any. */
    public ProblemException nothingHere() {
        return ProblemType.NOT_FOUND.because(current.edition().nothingHere());
    }

    public static boolean isId(String segment) {
        return ID.matcher(segment).matches();
    }

    /** Whether a text can be a slug at all. */
    public static boolean isSlug(String segment) {
        return SLUG.matcher(segment).matches();
    }

    /** The thing that a slug names in a filter, by its current or a former slug. */
    public <E extends Addressed> Optional<E> bySlug(AddressedKind kind, String slug, Class<E> type) {
        Optional<E> entity = Optional.empty();
        if (isSlug(slug)) {
            // Nearly always the first one finds it, and what leads anywhere else is looked up in all that ever led
            // there.
            entity = first(kind.byOwnSlug(), slug, type).or(() -> first(kind.byAnySlug(), slug, type));
        }
        // Any other may come to have an address that is nobody's own now.
        if (!entity.map(found -> found.slug().equals(slug)).orElse(false)) {
            dependencies.onAll(kind.changes());
        }
        entity.ifPresent(found -> dependencies.on(found.id()));
        return entity;
    }

    private <E extends Addressed> Optional<E> first(String query, String slug, Class<E> type) {
        return session.createQuery(query, type).setParameter("slug", slug).getResultList().stream()
                .findFirst();
    }

    private <E extends Addressed> Optional<E> byId(AddressedKind kind, UUID id, Class<E> type) {
        // Whether it is there or not: when it comes, the change is about this id.
        dependencies.on(id);
        return session.createQuery(kind.byId(), type).setParameter("id", id).getResultList().stream()
                .findFirst();
    }
}
