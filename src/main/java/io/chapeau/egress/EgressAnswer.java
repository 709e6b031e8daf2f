package io.chapeau.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param start the first kilobyte of the body, as text
 * @param headers by their names in small letters, the first of each
 */
public record EgressAnswer(int status, String start, Map<String, String> headers) {

    /** A header as it came. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
