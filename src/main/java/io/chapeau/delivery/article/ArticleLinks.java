package io.chapeau.delivery.article;

import io.chapeau.delivery.article.DeliveredArticle.DeliveredAuthorLink;
import io.chapeau.delivery.article.DeliveredArticle.DeliveredCategoryLink;
import io.chapeau.delivery.article.DeliveredArticle.DeliveredTagLink;
import io.chapeau.delivery.category.DeliveredPathStep;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Authors, categories and tags of an article. Every ancestor of a category is among its links, so paths need no further
 * query.
 */
final class ArticleLinks {

    /** Far above the depth that the tree may have: a broken row must not hold a request for ever. */
    private static final int LONGEST_PATH = 20;

    private final Map<UUID, LinkRow> categories = new HashMap<>();
    private final List<LinkRow> own;
    private final Set<UUID> targets;

    ArticleLinks(List<LinkRow> rows) {
        targets = rows.stream().map(LinkRow::targetId).collect(Collectors.toUnmodifiableSet());
        rows.stream()
                .filter(row -> row.kind().equals("category"))
                .forEach(row -> categories.putIfAbsent(row.targetId(), row));
        own = rows.stream()
                .filter(row -> row.position() != null)
                .sorted(Comparator.comparing(LinkRow::position, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Whatever the article shows by name, ancestors of categories among them. */
    Set<UUID> targets() {
        return targets;
    }

    List<DeliveredAuthorLink> authors() {
        return of("author")
                .map(row -> new DeliveredAuthorLink(row.targetId(), shown(row.slug()), shown(row.name())))
                .toList();
    }

    List<DeliveredCategoryLink> categories() {
        return of("category")
                .map(row -> new DeliveredCategoryLink(row.targetId(), shown(row.slug()), shown(row.name()), path(row)))
                .toList();
    }

    List<DeliveredTagLink> tags() {
        return of("tag")
                .map(row -> new DeliveredTagLink(shown(row.slug()), shown(row.name())))
                .toList();
    }

    private Stream<LinkRow> of(String kind) {
        return own.stream().filter(row -> row.kind().equals(kind) && row.slug() != null);
    }

    private List<DeliveredPathStep> path(LinkRow leaf) {
        Deque<DeliveredPathStep> path = new ArrayDeque<>();
        LinkRow step = leaf;
        while (step != null && path.size() < LONGEST_PATH) {
            path.addFirst(new DeliveredPathStep(shown(step.slug()), shown(step.name())));
            step = step.parentId() == null ? null : categories.get(step.parentId());
        }
        return List.copyOf(path);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
