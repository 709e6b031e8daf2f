package io.chapeau.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pattern is matched before a length is known to be wrong, so each must bear a text as long as a body:
 * quadratic time would take hours for these, and a repeated group would exhaust the stack.
 */
class PatternCostTest {

    private static final int LONG = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"a", "-a", "/", " ", "é😀"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void patternBearsALongHostileText(String part) throws IOException {
        for (String start : new String[] {"a", "https://a"}) {
            for (String end : new String[] {"", "\u202E", " ", "-"}) {
                String text = start + part.repeat(LONG) + end;
                for (String pattern : patterns()) {
                    assertThat(Pattern.compile(pattern).matcher(text).find()).isIn(true, false);
                }
            }
        }
    }

    @Test
    void contractHasPatterns() throws IOException {
        assertThat(patterns()).contains(TextRules.SINGLE_LINE, TextRules.WEB_ADDRESS);
    }

    private static Set<String> patterns() throws IOException {
        Set<String> patterns = new TreeSet<>();
        new YAMLMapper()
                .readTree(Path.of("openapi", "openapi.yaml").toFile()).findValues("pattern").stream()
                        .filter(JsonNode::isTextual)
                        .forEach(pattern -> patterns.add(pattern.textValue()));
        return patterns;
    }
}
