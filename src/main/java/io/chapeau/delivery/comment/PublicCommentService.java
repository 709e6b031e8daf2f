package io.chapeau.delivery.comment;

import io.chapeau.delivery.Addressed;
import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Approved comments, in the order of their numbers. */
@ApplicationScoped
public class PublicCommentService {

    private static final String IN_ORDER = "number";
    private static final PageQuery FIRST_PAGE = new PageQuery(20, null, null, false);

    private final PublicCommentRepository comments;
    private final Addresses addresses;

    PublicCommentService(PublicCommentRepository comments, Addresses addresses) {
        this.comments = comments;
        this.addresses = addresses;
    }

    @Transactional
    Outcome<Page<DeliveredComment>> list(String article, String sort, PageQuery page) {
        return addresses
                .find(AddressedKind.ARTICLE, article, Addressed.class)
                .below("/comments")
                .map(found -> views(found.id(), sort, page));
    }

    /** The page with which the list of an article begins; its cursors lead on in that list. */
    @Transactional
    public Page<DeliveredComment> firstPage(UUID article) {
        return views(article, IN_ORDER, FIRST_PAGE);
    }

    private Page<DeliveredComment> views(UUID article, String sort, PageQuery page) {
        return comments.list(article, sort, page)
                .map(rows -> rows.stream().map(DeliveredComment::of).toList());
    }
}
