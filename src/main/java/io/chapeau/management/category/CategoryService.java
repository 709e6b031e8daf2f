package io.chapeau.management.category;

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
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.localization.Localizations;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.reference.ArticleUses;
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
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the tree: no cycle, {@value CategoryTree#DEEPEST} levels at most, and nothing goes while something
 * hangs on it. Every write locks the tree before the category, so all writers queue in one order.
 */
@ApplicationScoped
public class CategoryService {

    private final CategoryRepository categories;
    private final CategoryTree tree;
    private final CategoryLinks links;
    private final ArticleUses uses;
    private final Slugs slugs;
    private final Localizations localizations;
    private final InputBinder binder;
    private final ChangeLog changes;
    private final Clock clock;

    CategoryService(
            CategoryRepository categories,
            CategoryTree tree,
            CategoryLinks links,
            ArticleUses uses,
            Slugs slugs,
            Localizations localizations,
            InputBinder binder,
            ChangeLog changes,
            Clock clock) {
        this.categories = categories;
        this.tree = tree;
        this.links = links;
        this.uses = uses;
        this.slugs = slugs;
        this.localizations = localizations;
        this.binder = binder;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Page<CategoryView> list(@Nullable String parent, String sort, PageQuery page) {
        return categories.list(parent, sort, page).map(this::views);
    }

    @Transactional
    public CategoryView get(UUID id) {
        return view(categories.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public CategoryView create(CategoryInput input, TakeOver takeOver) {
        tree.lock();
        if (input.parentId() != null) {
            requireDepth(existing(input.parentId()).size() + 1);
        }
        Category category = new Category();
        category.id = Identifiers.next();
        category.createdAt = clock.instant();
        write(category, input, names(input, category), takeOver);
        categories.persistAndFlush(category);
        localizations.show(EntityType.CATEGORY, category.id);
        tell(ChangeType.CATEGORY_CREATED, category, List.of());
        return view(category);
    }

    @RetryTransient
    @Transactional
    public CategoryView replace(UUID id, IfMatch ifMatch, Submitted<CategoryInput> submitted, TakeOver takeOver) {
        return change(forChange(id, ifMatch), submitted, takeOver);
    }

    @RetryTransient
    @Transactional
    public CategoryView patch(UUID id, IfMatch ifMatch, MergePatch patch, TakeOver takeOver) {
        Category category = forChange(id, ifMatch);
        return change(category, binder.patch(input(category), patch, CategoryInput.class), takeOver);
    }

    @RetryTransient
    @Transactional
    public void delete(UUID id, IfMatch ifMatch) {
        Category category = forChange(id, ifMatch);
        long children = categories.countChildren(id);
        if (children > 0) {
            throw ProblemType.CONFLICT.because("Subcategories of the category: " + children + ". List them with"
                    + " /v1/management/categories?parent=" + id + " and move or delete them first.");
        }
        long filed = uses.ofCategory(id);
        if (filed > 0) {
            throw ProblemType.CONFLICT.because("Articles in the category: " + filed + ". List them with"
                    + " /v1/management/articles?category=" + id
                    + ", also with archived=true and with deleted=true, and file them"
                    + " elsewhere first.");
        }
        slugs.release(EntityType.CATEGORY, id);
        localizations.drop(id);
        categories.delete(category);
        tell(ChangeType.CATEGORY_DELETED, category, List.of());
    }

    private CategoryView change(Category category, Submitted<CategoryInput> submitted, TakeOver takeOver) {
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(view(category))));
        SortedMap<String, LocalizedName> names = names(submitted.value(), category);
        CategoryInput input = submitted.value().complete(category.slug, names);
        // A write that changes nothing is none: the version and every cached copy stay good.
        if (input.equals(input(category))) {
            return view(category);
        }
        UUID above = category.parentId;
        if (Objects.equals(above, input.parentId())) {
            write(category, input, names, takeOver);
            categories.flush();
            localizations.show(EntityType.CATEGORY, category.id);
            tell(ChangeType.CATEGORY_UPDATED, category, List.of());
        } else {
            List<UUID> before = above == null ? List.of() : tree.pathOf(above);
            List<UUID> after = newPath(category, input.parentId());
            write(category, input, names, takeOver);
            categories.flush();
            localizations.show(EntityType.CATEGORY, category.id);
            links.follow(category.id, before, after);
            tell(
                    ChangeType.CATEGORY_UPDATED,
                    category,
                    Stream.concat(before.stream(), after.stream()).toList());
        }
        return view(category);
    }

    /** Pages of former and of new ancestors show the category too. */
    private void tell(ChangeType type, Category category, List<UUID> ancestors) {
        changes.append(ChangeEntry.of(type, category.id, category.version).relatedTo(ancestors));
    }

    /** The ancestors under a new parent; refused when they would make a cycle or a tree that is too deep. */
    private List<UUID> newPath(Category category, @Nullable UUID parent) {
        if (parent == null) {
            return List.of();
        }
        List<UUID> path = existing(parent);
        if (path.contains(category.id)) {
            throw refused("cycle", "A category cannot lie below itself. Choose a parent outside its own subtree.");
        }
        requireDepth(path.size() + tree.heightOf(category.id));
        return path;
    }

    private List<UUID> existing(UUID parent) {
        List<UUID> path = tree.pathOf(parent);
        if (path.isEmpty()) {
            throw refused("unknown", "There is no category " + parent + ".");
        }
        return path;
    }

    private static void requireDepth(int levels) {
        if (levels > CategoryTree.DEEPEST) {
            throw refused(
                    "depth",
                    "The tree may have " + CategoryTree.DEEPEST + " levels; it would have " + levels
                            + " here. Choose a parent further up.");
        }
    }

    private Category forChange(UUID id, IfMatch ifMatch) {
        tree.lock();
        Category category = categories.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(category.version);
        return category;
    }

    private SortedMap<String, LocalizedName> names(CategoryInput input, Category category) {
        return localizations.read(LocalizedCategoryInput.names(input.localizations()), category.localizations);
    }

    private void write(
            Category category, CategoryInput input, SortedMap<String, LocalizedName> names, TakeOver takeOver) {
        SlugWish own = new SlugWish(input.slug(), category.slug, input.name());
        Localizations.Named named =
                localizations.assign(EntityType.CATEGORY, category.id, own, names, category.localizations, takeOver);
        category.slug = named.slug();
        category.localizations = named.localizations();
        category.name = input.name();
        category.description = input.description();
        category.parentId = input.parentId();
        category.updatedAt = clock.instant();
        // Last, because the statement makes the session write what has been set.
        slugs.reachCurrent(category.id);
    }

    private static CategoryInput input(Category category) {
        return new CategoryInput(
                category.name,
                category.slug,
                category.description,
                category.parentId,
                LocalizedCategoryInput.of(category.localizations));
    }

    private CategoryView view(Category category) {
        return views(List.of(category)).getFirst();
    }

    private List<CategoryView> views(List<Category> rows) {
        Map<UUID, Integer> depths =
                tree.depthsOf(rows.stream().map(category -> category.id).toList());
        return rows.stream()
                .map(category -> CategoryView.of(category, depths.getOrDefault(category.id, 1)))
                .toList();
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no category " + id + ".");
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemType.INVALID.because(detail, ProblemError.at("/parentId", code, detail));
    }
}
