package io.chapeau.management.collection;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugWish;
import io.chapeau.management.slug.Slugs;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Rules of collections: readers see a change at once, as far as the articles are published. */
@ApplicationScoped
public class CollectionService {

    private final CollectionRepository collections;
    private final CollectionRules rules;
    private final CollectionSaves saves;
    private final Slugs slugs;
    private final InputBinder binder;
    private final ChangeLog changes;
    private final Clock clock;

    CollectionService(
            CollectionRepository collections,
            CollectionRules rules,
            CollectionSaves saves,
            Slugs slugs,
            InputBinder binder,
            ChangeLog changes,
            Clock clock) {
        this.collections = collections;
        this.rules = rules;
        this.saves = saves;
        this.slugs = slugs;
        this.binder = binder;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Page<CollectionView> list(String sort, PageQuery page) {
        return collections
                .list(sort, page)
                .map(rows -> rows.stream().map(CollectionView::of).toList());
    }

    @Transactional
    public CollectionView get(UUID id) {
        return CollectionView.of(collections.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public CollectionView create(CollectionInput input, TakeOver takeOver) {
        CuratedCollection collection = new CuratedCollection();
        collection.id = Identifiers.next();
        collection.createdAt = clock.instant();
        collection.updatedAt = collection.createdAt;
        collection.entries.putAll(rules.read(input, Set.of()));
        write(collection, input.complete(null), takeOver);
        collections.persistAndFlush(collection);
        changes.append(ChangeEntry.of(ChangeType.COLLECTION_CREATED, collection.id, collection.version));
        return CollectionView.of(collection);
    }

    @RetryTransient
    @Transactional
    public CollectionView replace(UUID id, IfMatch ifMatch, Submitted<CollectionInput> submitted, TakeOver takeOver) {
        return change(forChange(id, ifMatch), submitted, takeOver);
    }

    @RetryTransient
    @Transactional
    public CollectionView patch(UUID id, IfMatch ifMatch, MergePatch patch, TakeOver takeOver) {
        CuratedCollection collection = forChange(id, ifMatch);
        return change(collection, binder.patch(input(collection), patch, CollectionInput.class), takeOver);
    }

    @RetryTransient
    @Transactional
    public void delete(UUID id, IfMatch ifMatch) {
        CuratedCollection collection = forChange(id, ifMatch);
        slugs.release(EntityType.COLLECTION, id);
        collections.delete(collection);
        changes.append(ChangeEntry.of(ChangeType.COLLECTION_DELETED, collection.id, collection.version));
    }

    private CollectionView change(
            CuratedCollection collection, Submitted<CollectionInput> submitted, TakeOver takeOver) {
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(CollectionView.of(collection))));
        CollectionInput current = input(collection);
        CollectionInput input = submitted.value().complete(collection.slug);
        Map<UUID, Placement> places = rules.read(input, Set.copyOf(collection.entries.keySet()));
        // A write that changes nothing is none: the version and every cached copy stay good.
        if (!withEntries(input, entries(places)).equals(current)) {
            boolean seen = !current.name().equals(input.name())
                    || !Objects.equals(current.slug(), input.slug())
                    || !Objects.equals(current.description(), input.description());
            List<UUID> before = saves.shown(collection);
            write(collection, input, takeOver);
            saves.place(collection, places, before, seen);
        }
        return CollectionView.of(collection);
    }

    private CuratedCollection forChange(UUID id, IfMatch ifMatch) {
        CuratedCollection collection = collections.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(collection.version);
        return collection;
    }

    private void write(CuratedCollection collection, CollectionInput input, TakeOver takeOver) {
        String slug = slugs.assign(
                EntityType.COLLECTION,
                collection.id,
                new SlugWish(input.slug(), collection.slug, input.name()),
                takeOver);
        slugs.reach(collection.id, slug, Set.of());
        collection.slug = slug;
        collection.name = input.name();
        collection.description = input.description();
        collection.maxSize = input.maxSize() == null ? CollectionInput.USUAL_SIZE : input.maxSize();
    }

    private static CollectionInput input(CuratedCollection collection) {
        return new CollectionInput(
                collection.name, collection.slug, collection.description, collection.maxSize, collection.inOrder());
    }

    private static CollectionInput withEntries(CollectionInput input, List<CollectionEntry> entries) {
        return new CollectionInput(input.name(), input.slug(), input.description(), input.maxSize(), entries);
    }

    private static List<CollectionEntry> entries(Map<UUID, Placement> places) {
        return places.entrySet().stream()
                .map(place -> place.getValue().entry(place.getKey()))
                .toList();
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no collection " + id + ".");
    }
}
