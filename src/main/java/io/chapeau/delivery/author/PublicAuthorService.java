package io.chapeau.delivery.author;

import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Authors of published articles; others do not exist for readers. */
@ApplicationScoped
public class PublicAuthorService {

    private final PublicAuthorRepository authors;
    private final Addresses addresses;

    PublicAuthorService(PublicAuthorRepository authors, Addresses addresses) {
        this.authors = authors;
        this.addresses = addresses;
    }

    @Transactional
    Page<DeliveredAuthor> list(String sort, PageQuery page) {
        return authors.list(sort, page)
                .map(rows -> rows.stream().map(DeliveredAuthor::of).toList());
    }

    @Transactional
    Outcome<DeliveredAuthor> get(String address) {
        return addresses.find(AddressedKind.AUTHOR, address, PublicAuthor.class).map(DeliveredAuthor::of);
    }
}
