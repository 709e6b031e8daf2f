package io.chapeau.delivery.category;

import io.chapeau.change.ChangedEntity;
import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Outcome;
import io.chapeau.delivery.category.DeliveredCategory.DeliveredChild;
import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.delivery.name.Found;
import io.chapeau.delivery.name.NameLanguage;
import io.chapeau.delivery.name.Named;
import io.chapeau.delivery.name.Names;
import io.chapeau.delivery.name.RequestedLocale;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The category tree: nested whole while it is small, or as a flat list of any length. */
@ApplicationScoped
public class PublicCategoryService {

    private static final int LARGEST_TREE = 1_000;

    private final PublicCategoryRepository categories;
    private final Names names;
    private final RequestedLocale requested;
    private final Dependencies dependencies;

    PublicCategoryService(
            PublicCategoryRepository categories, Names names, RequestedLocale requested, Dependencies dependencies) {
        this.categories = categories;
        this.names = names;
        this.requested = requested;
        this.dependencies = dependencies;
    }

    @Transactional
    Page<DeliveredCategoryNode> list(NameLanguage language, PageQuery page) {
        dependOnAll();
        return categories.list(requested.ofNames(language), page).map(rows -> rows.stream()
                .map(row -> DeliveredCategoryNode.flat(row, names.site()))
                .toList());
    }

    /** The whole tree as one page; 400 when it is too large for that, never a part of it. */
    @Transactional
    Page<DeliveredCategoryNode> tree(NameLanguage language) {
        dependOnAll();
        List<Named<PublicCategory>> rows = categories.all(requested.ofNames(language), LARGEST_TREE + 1);
        if (rows.size() > LARGEST_TREE) {
            String detail = "There are more than 1,000 categories. Read them page by page with view=flat.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("view", "tooLarge", detail));
        }
        return new Page<>(
                DeliveredCategoryNode.tree(rows, names.site()),
                new Page.PageInfo(LARGEST_TREE, null, null, null, null));
    }

    @Transactional
    Outcome<DeliveredCategory> get(String address, NameLanguage language) {
        return names.find(AddressedKind.CATEGORY, address, PublicCategory.class, requested.ofNames(language))
                .map(this::view);
    }

    private DeliveredCategory view(Found<PublicCategory> found) {
        UUID id = found.target().id;
        List<Named<PublicCategory>> children = categories.children(id, found.locale(), LARGEST_TREE);
        dependencies.onAll(ChangedEntity.CATEGORY);
        dependencies.onMembersOf(id);
        children.forEach(child -> dependencies.onMembersOf(child.target().id()));
        return DeliveredCategory.of(
                found,
                categories.path(id, found.locale()),
                children.stream()
                        .map(child -> DeliveredChild.of(child, names.site()))
                        .toList());
    }

    /** Each of them is shown with the number of its articles. */
    private void dependOnAll() {
        dependencies.onAll(ChangedEntity.CATEGORY);
        dependencies.onAll(ChangedEntity.ARTICLE);
    }
}
