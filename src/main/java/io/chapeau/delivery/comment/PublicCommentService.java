package io.chapeau.delivery.comment;

import io.chapeau.change.ChangedEntity;
import io.chapeau.delivery.Addressed;
import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approved comments, in the order of their numbers. */
@ApplicationScoped
public class PublicCommentService {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String IN_ORDER = "number";
    private static final PageQuery FIRST_PAGE = new PageQuery(20, null, null, false);

    private final PublicCommentRepository comments;
    private final LatestCommentRepository latest;
    private final CommentTree tree;
    private final Addresses addresses;
    private final Dependencies dependencies;

    PublicCommentService(
            PublicCommentRepository comments,
            LatestCommentRepository latest,
            CommentTree tree,
            Addresses addresses,
            Dependencies dependencies) {
        this.comments = comments;
        this.latest = latest;
        this.tree = tree;
        this.addresses = addresses;
        this.dependencies = dependencies;
    }

    @Transactional
    Outcome<Page<DeliveredComment>> list(String article, CommentView view, String sort, PageQuery page) {
        int levels = view.levels();
        return addresses
                .find(AddressedKind.ARTICLE, article, Addressed.class)
                .below("/comments")
                .map(found -> views(found.id(), view, levels, sort, page));
    }

    /** The latest comments of the site, or of a category with those below it. */
    @Transactional
    Page<DeliveredLatestComment> latest(@Nullable String category, PageQuery page) {
        // Each is shown with the title of its article.
        dependencies.onAll(ChangedEntity.COMMENT);
        dependencies.onAll(ChangedEntity.ARTICLE);
        Page<PublicLatestComment> found = category == null ? latest.list(page) : latest.list(idOf(category), page);
        return found.map(rows -> rows.stream().map(DeliveredLatestComment::of).toList());
    }

    /** An unknown slug is an identity that nothing has. */
    private UUID idOf(String category) {
        Optional<UUID> found = addresses
                .bySlug(AddressedKind.CATEGORY, category, Addressed.class)
                .map(Addressed::id);
        // A category that is moved below this one, or away from it, brings comments or takes them.
        found.ifPresent(dependencies::onMembersOf);
        return found.orElse(NOBODY);
    }

    /** The page with which the list of an article begins; its cursors lead on in that list. */
    @Transactional
    public Page<DeliveredComment> firstPage(UUID article) {
        return flat(comments.list(article, IN_ORDER, FIRST_PAGE));
    }

    private Page<DeliveredComment> views(UUID article, CommentView view, int levels, String sort, PageQuery page) {
        if (view.isTree()) {
            return comments.level(article, view.parent(), sort, page).map(rows -> tree.below(rows, levels, sort));
        }
        return flat(
                view.parent() == null
                        ? comments.list(article, sort, page)
                        : comments.level(article, view.parent(), sort, page));
    }

    private static Page<DeliveredComment> flat(Page<PublicComment> page) {
        return page.map(rows -> rows.stream().map(DeliveredComment::of).toList());
    }
}
