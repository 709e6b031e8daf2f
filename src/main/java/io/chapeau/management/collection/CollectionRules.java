package io.chapeau.management.collection;

import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.management.schedule.PlannedTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the entries of a collection may be; everything wrong with them is named at once. */
@ApplicationScoped
class CollectionRules {

    private final CollectionRepository collections;
    private final Clock clock;

    CollectionRules(CollectionRepository collections, Clock clock) {
        this.collections = collections;
        this.clock = clock;
    }

    /**
     * The places that an input gives to articles, in its order; 422 when it breaks a rule. Holds the articles of both
     * the old and the new entries.
     *
     * @param current articles that are entries already: one that lies in the trash keeps its place for the day on
     *     which it is restored
     */
    Map<UUID, Placement> read(CollectionInput input, Set<UUID> current) {
        List<CollectionEntry> entries = input.entries() == null ? List.of() : input.entries();
        int most = input.maxSize() == null ? CollectionInput.USUAL_SIZE : input.maxSize();
        Violations violations = new Violations();
        if (entries.size() > most) {
            violations.add(
                    "/entries",
                    "maxSize",
                    "There are " + entries.size() + " entries and maxSize is " + most
                            + ". Take some out, or raise maxSize.");
        }
        Map<UUID, Boolean> inTrash = collections.holdArticles(union(entries, current));
        Instant now = clock.instant();
        Map<UUID, Placement> places = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            CollectionEntry entry = entries.get(i);
            String pointer = "/entries/" + i;
            requireArticle(entry.articleId(), pointer + "/articleId", inTrash, current, violations);
            Placement place = place(i, entry, pointer, now, violations);
            if (places.putIfAbsent(entry.articleId(), place) != null) {
                violations.add(
                        pointer + "/articleId",
                        "duplicate",
                        "The article is an entry of the list already. Name each article once.");
            }
        }
        violations.throwIfAny(ProblemType.INVALID);
        return places;
    }

    private static void requireArticle(
            UUID article, String pointer, Map<UUID, Boolean> inTrash, Set<UUID> current, Violations violations) {
        Boolean deleted = inTrash.get(article);
        if (deleted == null) {
            violations.add(
                    pointer, "unknown", "There is no article " + article + ". Create it first, or leave it out.");
        } else if (deleted && !current.contains(article)) {
            violations.add(
                    pointer,
                    "trashed",
                    "The article " + article + " lies in the trash. Restore it first, or leave it out.");
        }
    }

    private static Placement place(
            int position, CollectionEntry entry, String pointer, Instant now, Violations violations) {
        PlannedTime from = time(entry.from(), pointer + "/from", violations);
        PlannedTime until = time(entry.until(), pointer + "/until", violations);
        if (until != null && !until.at().isAfter(now)) {
            violations.add(pointer + "/until", "past", "The time is over. Name a later one, or leave the entry out.");
        } else if (from != null && until != null && !until.at().isAfter(from.at())) {
            violations.add(pointer + "/until", "order", "until must be later than from.");
        }
        boolean begun = from == null || !from.at().isAfter(now);
        return Placement.of(position, begun ? null : from, until);
    }

    private static @Nullable PlannedTime time(@Nullable String text, String pointer, Violations violations) {
        return text == null ? null : PlannedTime.read(text, pointer, violations);
    }

    private static Set<UUID> union(List<CollectionEntry> entries, Set<UUID> current) {
        Set<UUID> all = new HashSet<>(current);
        entries.forEach(entry -> all.add(entry.articleId()));
        return all;
    }
}
