package io.chapeau.management.slug;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;

/**
 * The slugs of an entity that has names in several languages.
 *
 * @param own of the name in no particular language
 * @param localized of the others, by language; one may be the same as another
 */
public record AssignedSlugs(String own, SortedMap<String, String> localized) {

    Set<String> all() {
        Set<String> all = new HashSet<>(localized.values());
        all.add(own);
        return all;
    }
}
