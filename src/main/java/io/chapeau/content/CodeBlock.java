package io.chapeau.content;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A listing, kept character for character except that line ends are {@code \n} and the last line has none.
 *
 * <p>The language is a short name such as {@code java} or {@code c++}; any other one is an
 * {@link IllegalArgumentException}.
 */
public record CodeBlock(@Nullable String language, String code) implements Block {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+#._-]{0,39}");

    public CodeBlock {
        if (language != null && !isLanguage(language)) {
            throw new IllegalArgumentException("not a name of a language: " + language);
        }
        Characters.requireAllowed(code);
        code = withoutLastLineEnds(code.replace("\r\n", "\n").replace('\r', '\n'));
    }

    public static boolean isLanguage(String name) {
        return LANGUAGE.matcher(name).matches();
    }

    private static String withoutLastLineEnds(String code) {
        int end = code.length();
        while (end > 0 && code.charAt(end - 1) == '\n') {
            end--;
        }
        return code.substring(0, end);
    }
}
