package io.chapeau.delivery.article;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The properties that an answer shows: {@code fields} restricts, {@code include} adds. What is not shown is
 * not read either.
 */
public record ArticleSelection(Set<String> properties) {

    private static final Set<String> ON_DEMAND =
            Set.of("html", "blocks", "markdown", "text", "outline", "links", "images", "comments", "neighbours");
    private static final Set<String> LINKS = Set.of("authors", "categories", "tags");

    /** For an item of a list, which is thin: its body only on demand. */
    public static ArticleSelection ofItem(Collection<String> fields, Collection<String> include) {
        return of(fields, include, Set.of());
    }

    /** For an article by itself, which has its body. */
    static ArticleSelection ofWhole(Collection<String> fields, Collection<String> include) {
        return of(fields, include, Set.of("html"));
    }

    private static ArticleSelection of(Collection<String> fields, Collection<String> include, Set<String> also) {
        Set<String> properties = new LinkedHashSet<>(include);
        if (fields.isEmpty()) {
            properties.addAll(STANDARD);
            properties.addAll(also);
        } else {
            properties.addAll(fields);
        }
        return new ArticleSelection(properties);
    }

    private static final List<String> STANDARD = Arrays.stream(DeliveredArticle.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !ON_DEMAND.contains(name))
            .toList();

    boolean shows(String property) {
        return properties.contains(property);
    }

    boolean showsLinks() {
        return LINKS.stream().anyMatch(properties::contains);
    }

    /** Whether it shows what is not of the article itself, and takes statements of its own. */
    boolean showsSurroundings() {
        return shows("comments") || shows("neighbours");
    }

    Set<BodyPart> bodyParts() {
        Set<BodyPart> parts = EnumSet.noneOf(BodyPart.class);
        for (BodyPart part : BodyPart.values()) {
            if (shows(part.property())) {
                parts.add(part);
            }
        }
        return parts;
    }
}
