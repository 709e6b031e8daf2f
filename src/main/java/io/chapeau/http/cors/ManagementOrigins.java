package io.chapeau.http.cors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The origins whose pages may use management, each exactly as browsers send it (RFC 6454 section 6.2): scheme,
 * host and, unless it is the scheme's own, port. What is written otherwise would never match, so it is refused.
 */
record ManagementOrigins(Set<String> origins) {

    private static final Pattern ORIGIN = Pattern.compile(
            "[a-z][a-z0-9+.-]*://(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\\[[0-9a-f:.]+])(?::[1-9][0-9]{0,4})?");
    private static final Pattern NEEDLESS_PORT = Pattern.compile("http://.*:80|https://.*:443");

    /**
     * Reads the setting, origins with commas between; without one there are none.
     *
     * @throws IllegalArgumentException when entries are no origins; the message names all of them and the remedy
     */
    static ManagementOrigins of(Optional<String> setting) {
        Set<String> origins = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String entry : setting.map(text -> text.split(",", -1)).orElse(new String[0])) {
            String origin = entry.strip();
            boolean exact = ORIGIN.matcher(origin).matches()
                    && !NEEDLESS_PORT.matcher(origin).matches();
            if (exact) {
                origins.add(origin);
            } else {
                wrong.add("'" + origin + "'");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("CHAPEAU_MANAGEMENT_ORIGINS holds what is no origin: "
                    + String.join(", ", wrong)
                    + ". Write each as browsers send it, with commas between: https://desk.example or"
                    + " http://localhost:5173, in lower case, without a path, a slash at the end, a star, or the port"
                    + " that the scheme has anyway.");
        }
        return new ManagementOrigins(origins);
    }

    boolean none() {
        return origins.isEmpty();
    }

    boolean has(String origin) {
        return origins.contains(origin);
    }
}
