package io.chapeau.delivery.author;

import io.chapeau.change.ChangedEntity;
import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Outcome;
import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.delivery.name.NameLanguage;
import io.chapeau.delivery.name.Names;
import io.chapeau.delivery.name.RequestedLocale;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Authors of published articles; others do not exist for readers. */
@ApplicationScoped
public class PublicAuthorService {

    private final PublicAuthorRepository authors;
    private final Names names;
    private final RequestedLocale requested;
    private final Dependencies dependencies;

    PublicAuthorService(
            PublicAuthorRepository authors, Names names, RequestedLocale requested, Dependencies dependencies) {
        this.authors = authors;
        this.names = names;
        this.requested = requested;
        this.dependencies = dependencies;
    }

    @Transactional
    Page<DeliveredAuthor> list(NameLanguage language, String sort, PageQuery page) {
        dependencies.onAll(ChangedEntity.AUTHOR);
        // Each of them is shown with the number of its articles.
        dependencies.onAll(ChangedEntity.ARTICLE);
        return authors.list(requested.ofNames(language), sort, page).map(rows -> rows.stream()
                .map(row -> DeliveredAuthor.of(row, names.site()))
                .toList());
    }

    @Transactional
    Outcome<DeliveredAuthor> get(String address, NameLanguage language) {
        return names.find(AddressedKind.AUTHOR, address, PublicAuthor.class, requested.ofNames(language))
                .map(found -> {
                    // It is shown with the number of its articles.
                    dependencies.onMembersOf(found.target().id());
                    return DeliveredAuthor.of(found);
                });
    }
}
