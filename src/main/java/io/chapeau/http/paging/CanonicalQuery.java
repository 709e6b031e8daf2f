package io.chapeau.http.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The query of a request in one spelling: parameters by name, one form of escapes. Equal requests have equal ones. */
public final class CanonicalQuery {

    private CanonicalQuery() {}

    /** With its question mark; empty when there is no parameter. */
    public static String of(UriInfo uri) {
        return written(parameters(uri));
    }

    /** Every parameter that a client has given, the last value of each. */
    static SequencedMap<String, String> parameters(UriInfo uri) {
        SequencedMap<String, String> parameters = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.getLast()));
        return parameters;
    }

    static String written(SequencedMap<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A name or a value; commas and colons stay, because lists and times are easier to read with them. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
