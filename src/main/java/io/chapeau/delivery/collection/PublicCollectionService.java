package io.chapeau.delivery.collection;

import io.chapeau.delivery.AddressedKind;
import io.chapeau.delivery.Addresses;
import io.chapeau.delivery.Outcome;
import io.chapeau.delivery.article.ArticleSelection;
import io.chapeau.delivery.article.PublishedArticleService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A collection and its articles from one moment, in as many statements however many articles it has. */
@ApplicationScoped
public class PublicCollectionService {

    private final Addresses addresses;
    private final PublishedArticleService articles;

    PublicCollectionService(Addresses addresses, PublishedArticleService articles) {
        this.addresses = addresses;
        this.articles = articles;
    }

    @Transactional
    Outcome<DeliveredCollection> get(String address, ArticleSelection selection, int limit) {
        PublishedArticleService.requireSmallPage(selection, limit);
        return addresses
                .find(AddressedKind.COLLECTION, address, PublicCollection.class)
                .map(collection ->
                        DeliveredCollection.of(collection, articles.curated(collection.id, selection, limit)));
    }
}
