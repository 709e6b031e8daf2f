package io.chapeau.delivery.tag;

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

/** Tags of published articles; others do not exist for readers. */
@ApplicationScoped
public class PublicTagService {

    private final PublicTagRepository tags;
    private final Names names;
    private final RequestedLocale requested;
    private final Dependencies dependencies;

    PublicTagService(PublicTagRepository tags, Names names, RequestedLocale requested, Dependencies dependencies) {
        this.tags = tags;
        this.names = names;
        this.requested = requested;
        this.dependencies = dependencies;
    }

    @Transactional
    Page<DeliveredTag> list(NameLanguage language, String sort, PageQuery page) {
        dependencies.onAll(ChangedEntity.TAG);
        // Each of them is shown with the number of its articles.
        dependencies.onAll(ChangedEntity.ARTICLE);
        return tags.list(requested.ofNames(language), sort, page).map(rows -> rows.stream()
                .map(row -> DeliveredTag.of(row, names.site()))
                .toList());
    }

    @Transactional
    Outcome<DeliveredTag> get(String address, NameLanguage language) {
        return names.find(AddressedKind.TAG, address, PublicTag.class, requested.ofNames(language))
                .map(found -> {
                    // It is shown with the number of its articles.
                    dependencies.onMembersOf(found.target().id());
                    return DeliveredTag.of(found);
                });
    }
}
