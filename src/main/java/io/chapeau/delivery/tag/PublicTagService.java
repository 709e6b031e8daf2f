package io.chapeau.delivery.tag;

import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tags of published articles; others do not exist for readers. */
@ApplicationScoped
public class PublicTagService {

    private final PublicTagRepository tags;
    private final Addresses addresses;

    PublicTagService(PublicTagRepository tags, Addresses addresses) {
        this.tags = tags;
        this.addresses = addresses;
    }

    @Transactional
    Page<DeliveredTag> list(String sort, PageQuery page) {
        return tags.list(sort, page)
                .map(rows -> rows.stream().map(DeliveredTag::of).toList());
    }

    @Transactional
    Outcome<DeliveredTag> get(String address) {
        return addresses.find(AddressedKind.TAG, address, PublicTag.class).map(DeliveredTag::of);
    }
}
