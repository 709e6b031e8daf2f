package io.chapeau.management.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns an ordered list of linked ids into rows with positions, and back. */
final class LinkOrder {

    private LinkOrder() {}

    static List<UUID> ids(Map<UUID, Integer> positions) {
        return positions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Changes only what differs, so that an untouched list writes no row. */
    static void write(Map<UUID, Integer> positions, List<UUID> ids) {
        Map<UUID, Integer> wanted = new HashMap<>();
        ids.forEach(id -> wanted.putIfAbsent(id, wanted.size()));
        positions.keySet().retainAll(wanted.keySet());
        wanted.forEach((id, position) -> {
            if (!position.equals(positions.get(id))) {
                positions.put(id, position);
            }
        });
    }
}
