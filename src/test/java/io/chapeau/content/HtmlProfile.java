package io.chapeau.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The elements and attributes that the README promises to whoever takes the HTML of a body. */
final class HtmlProfile {
    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

    /** Of each element its attributes. */
    static final Map<String, List<String>> ELEMENTS = read();

    static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");

    private HtmlProfile() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> elements = new LinkedHashMap<>();
        for (String line :
                section().lines().filter(row -> row.startsWith("| `")).toList()) {
            String[] cells = line.split("\\|", -1);
            names(cells[1]).forEach(element -> elements.put(element, names(cells[2])));
        }
        return elements;
    }

    private static String section() {
        try {
            String readme = Files.readString(Path.of("README.md"));
            String behind = readme.substring(readme.indexOf("\n## The HTML of a body"));
            return behind.substring(0, behind.indexOf("\n## ", 1));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
