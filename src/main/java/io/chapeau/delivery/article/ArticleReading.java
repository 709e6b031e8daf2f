package io.chapeau.delivery.article;

import io.chapeau.delivery.article.DeliveredArticle.DeliveredTranslation;
import java.util.List;
import java.util.Map;

/**
 * A published article as one row tells it.
 *
 * @param links empty when they are not shown, like the translations
 * @param bodies the parts of the body that are shown, as far as there are any
 */
record ArticleReading(
        ArticleFacts facts, ArticleLinks links, List<DeliveredTranslation> translations, Map<BodyPart, String> bodies) {

    DeliveredArticle view() {
        return DeliveredArticle.of(facts, links, translations, bodies);
    }
}
