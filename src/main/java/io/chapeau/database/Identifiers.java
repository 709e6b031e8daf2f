package io.chapeau.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Identities: UUIDv7 (RFC 9562), which rise with time, within a millisecond too, and so keep indexes dense. */
public final class Identifiers {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final int EPOCH_VERSION = 7;

    private Identifiers() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** A JSON array of identities in their order, as {@code JSON_TABLE} takes apart. */
    public static String json(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** Whether a client may choose this identity. */
    public static boolean isUsable(UUID id) {
        return id.version() == EPOCH_VERSION && id.variant() == 2;
    }
}
