package io.chapeau.http.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The contract as it is committed, in either notation. The build packs the files; tests hold them to what the code
 * says.
 */
enum ContractFile {
    YAML("application/yaml;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    ContractFile(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Read anew each time: it is large, and asked for by people who set something up. */
    byte[] bytes() {
        String name = "contract/openapi." + name().toLowerCase(java.util.Locale.ROOT);
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The build packed no contract at " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The contract cannot be read", unreadable);
        }
    }
}
