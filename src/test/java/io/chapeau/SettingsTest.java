package io.chapeau;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.discussion.check.CheckConfig;
import io.chapeau.discussion.limit.LimitConfig;
import io.chapeau.discussion.spam.SpamConfig;
import io.chapeau.egress.EgressConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of environment variables in the README against the settings that the product reads. */
class SettingsTest {

    private static final List<Class<?>> MAPPINGS =
            List.of(ChapeauConfig.class, SpamConfig.class, LimitConfig.class, CheckConfig.class, EgressConfig.class);

    private static final Pattern ROW = Pattern.compile("\\| `(CHAPEAU_\\w+)` \\| (.+?) \\| .+ \\|");
    private static final String PORT = "CHAPEAU_PORT";

    /** What the start-up tells the rest of the product, and no operator the product. */
    private static final String BY_THE_START = "CHAPEAU_DATABASE_EMBEDDED";

    private static final String PLACEHOLDER = "from the start-up";

    /** How the table says that something has no value of its own. */
    private static final Set<String> UNSET = Set.of(
            "none",
            "any",
            "never",
            "off",
            "generated",
            "for good",
            "key file in the data directory",
            "`http://localhost:<port>`",
            "`fr-CA>fr>…`");

    private static final Set<String> FROM_THE_START = Set.of("embedded", "generated when embedded");

    @Test
    void everySettingIsInTheTable() {
        Set<String> settings = new TreeSet<>(settings(Map.of()).keySet());
        settings.remove(BY_THE_START);
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(settings);
    }

    @ParameterizedTest
    @MethodSource("variables")
    void tableNamesTheRealDefault(String variable) {
        String cell = table().getOrDefault(variable, "");
        Object value = settings(Map.of()).get(variable);
        if (UNSET.contains(cell)) {
            assertThat(value).isEqualTo(Optional.empty());
        } else if (FROM_THE_START.contains(cell)) {
            assertThat(value).isEqualTo(PLACEHOLDER);
        } else if (cell.endsWith("…`")) {
            assertThat(String.valueOf(value)).startsWith(cell.substring(1, cell.length() - 2));
        } else {
            assertThat("`" + value + "`").isEqualTo(cell);
        }
    }

    @ParameterizedTest
    @MethodSource("variables")
    void variableSetsWhatItsNameSays(String variable) {
        Map<String, Object> before = settings(Map.of());
        Object other = otherThan(before.getOrDefault(variable, ""));
        Object sample = other instanceof Optional<?> some ? some.orElseThrow() : other;
        Map<String, Object> expected = new TreeMap<>(before);
        expected.put(variable, other);
        assertThat(settings(Map.of(variable, String.valueOf(sample)))).isEqualTo(expected);
    }

    static Set<String> variables() {
        return table().keySet();
    }

    private static Object otherThan(Object value) {
        return switch (value) {
            case Boolean flag -> !flag;
            case Integer number -> number + 1;
            case Duration span -> span.plusSeconds(1);
            case Path path -> path.resolveSibling("elsewhere");
            case Optional<?> none -> Optional.of("something");
            case String text -> text + "-else";
            default -> throw new IllegalStateException("No other value is known for " + value.getClass());
        };
    }

    /** The variables with their defaults, as the README has them. */
    private static Map<String, String> table() {
        Map<String, String> rows = new TreeMap<>();
        read(Path.of("README.md"))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> assertThat(rows.put(row.group(1), row.group(2))).isNull());
        return rows;
    }

    /** What the product would start with, by the names that variables of these settings must have. */
    private static Map<String, Object> settings(Map<String, String> environment) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), shipped())
                .withDefaultValues(Map.of(
                        "chapeau.database.url", PLACEHOLDER,
                        "chapeau.database.management-password", PLACEHOLDER,
                        "chapeau.database.delivery-password", PLACEHOLDER,
                        "chapeau.database.preview-password", PLACEHOLDER))
                .withValidateUnknown(false);
        MAPPINGS.forEach(builder::withMapping);
        SmallRyeConfig config = builder.build();
        Map<String, Object> settings = new TreeMap<>();
        for (Class<?> mapping : MAPPINGS) {
            String prefix = mapping.getAnnotation(ConfigMapping.class).prefix().replace('.', '_');
            collect(mapping, config.getConfigMapping(mapping), prefix, settings);
        }
        settings.put(PORT, config.getValue("quarkus.http.port", Integer.class));
        return settings;
    }

    private static void collect(Class<?> type, Object mapping, String prefix, Map<String, Object> settings) {
        for (Method setting : type.getDeclaredMethods()) {
            String name = prefix + "_" + setting.getName().replaceAll("([A-Z])", "_$1");
            Object value = valueOf(setting, mapping);
            if (setting.getReturnType().getEnclosingClass() == ChapeauConfig.class) {
                collect(setting.getReturnType(), value, name, settings);
            } else {
                assertThat(settings.put(name.toUpperCase(Locale.ROOT), value)).isNull();
            }
        }
    }

    private static Object valueOf(Method setting, Object mapping) {
        try {
            return setting.invoke(mapping);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The file that the product has, not the one of the tests. */
    private static PropertiesConfigSource shipped() {
        try {
            URL file = Path.of("src", "main", "resources", "application.properties")
                    .toUri()
                    .toURL();
            return new PropertiesConfigSource(file, 250);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
