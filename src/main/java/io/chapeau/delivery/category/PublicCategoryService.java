package io.chapeau.delivery.category;

import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The category tree: nested whole while it is small, or as a flat list of any length. */
@ApplicationScoped
public class PublicCategoryService {

    private static final int LARGEST_TREE = 1_000;

    private final PublicCategoryRepository categories;
    private final Addresses addresses;

    PublicCategoryService(PublicCategoryRepository categories, Addresses addresses) {
        this.categories = categories;
        this.addresses = addresses;
    }

    @Transactional
    Page<DeliveredCategoryNode> list(PageQuery page) {
        return categories
                .list(page)
                .map(rows -> rows.stream().map(DeliveredCategoryNode::flat).toList());
    }

    /** The whole tree as one page; 400 when it is too large for that, never a part of it. */
    @Transactional
    Page<DeliveredCategoryNode> tree() {
        List<PublicCategory> rows = categories.all(LARGEST_TREE + 1);
        if (rows.size() > LARGEST_TREE) {
            String detail = "There are more than 1,000 categories. Read them page by page with view=flat.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofParameter("view", "tooLarge", detail));
        }
        return new Page<>(DeliveredCategoryNode.tree(rows), new Page.PageInfo(LARGEST_TREE, null, null, null, null));
    }

    @Transactional
    Outcome<DeliveredCategory> get(String address) {
        return addresses
                .find(AddressedKind.CATEGORY, address, PublicCategory.class)
                .map(category -> DeliveredCategory.of(
                        category, categories.path(category.id), categories.children(category.id, LARGEST_TREE)));
    }
}
