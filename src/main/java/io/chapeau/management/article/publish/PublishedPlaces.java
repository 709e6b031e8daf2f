package io.chapeau.management.article.publish;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where readers find a published article.
 *
 * @param targets its authors, tags, categories and their ancestors
 * @param groups the group of its translations, whose pages name it; one, or none when it is not published
 */
record PublishedPlaces(Set<UUID> targets, Set<UUID> groups) {

    /** Everything whose pages show the article, before or after a change. */
    Set<UUID> and(PublishedPlaces others) {
        Set<UUID> all = new HashSet<>(targets);
        all.addAll(groups);
        all.addAll(others.targets);
        all.addAll(others.groups);
        return all;
    }

    /** The targets that others do not have. */
    Set<UUID> targetsWithout(PublishedPlaces others) {
        Set<UUID> rest = new HashSet<>(targets);
        rest.removeAll(others.targets);
        return rest;
    }
}
