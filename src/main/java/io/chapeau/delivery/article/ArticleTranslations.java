package io.chapeau.delivery.article;

import io.chapeau.delivery.article.DeliveredArticle.DeliveredTranslation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The published translations of the articles of a page. */
final class ArticleTranslations {

    private final Map<UUID, List<TranslationRow>> groups;

    ArticleTranslations(List<TranslationRow> rows) {
        groups = rows.stream()
                .sorted(Comparator.comparing(TranslationRow::locale))
                .collect(Collectors.groupingBy(TranslationRow::groupId));
    }

    /** The others of the article's group, by language. */
    List<DeliveredTranslation> of(PublishedArticle article) {
        return groups.getOrDefault(article.translationGroupId, List.of()).stream()
                .filter(row -> !row.articleId().equals(article.id))
                .map(row -> new DeliveredTranslation(row.locale(), row.slug()))
                .toList();
    }
}
