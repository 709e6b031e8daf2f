package io.chapeau.discussion.spam;

import com.ibm.icu.text.SpoofChecker;
import io.chapeau.discussion.words.FoldedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names by what they look like. What a letter looks like depends on its case, while the case of a name says nothing: a
 * capital i is an l among small letters, and a Greek capital is a Latin one although their small letters differ.
 *
 * <p>Source: Unicode TR 39, skeletons.
 *
 * @param byLook in whatever case
 * @param byShape letter for letter as they are written
 */
record NameLooks(Map<String, String> byLook, Map<String, String> byShape) {

    private static final int FEWEST_LETTERS = 3;

    /** A stroke that readers take for a capital i: at the start of a word, or where capitals stand around it. */
    private static final Pattern CAPITAL_I = Pattern.compile(
            "(?<!\\p{L})[I\u0399\u0406]" + "|(?<=\\p{Lu})[I\u0399\u0406](?!\\p{Ll})" + "|(?<=\\p{Lu})l(?=\\p{Lu})");

    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    static NameLooks of(Collection<String> names) {
        Map<String, String> byLook = new HashMap<>();
        Map<String, String> byShape = new HashMap<>();
        for (String name : names) {
            if (look(name).length() >= FEWEST_LETTERS) {
                byLook.put(look(name), name);
                byShape.put(shape(name), name);
            }
        }
        return new NameLooks(byLook, byShape);
    }

    /** Which of them this one looks like. */
    Optional<String> like(String name) {
        String mixed = CAPITAL_I.matcher(name).replaceAll("i");
        return Stream.of(
                        byLook.get(look(name)),
                        byLook.get(look(LOOKS.getSkeleton(name))),
                        byLook.get(look(LOOKS.getSkeleton(mixed))),
                        byShape.get(shape(name)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    static String look(String name) {
        return LOOKS.getSkeleton(FoldedText.of(name).words().strip());
    }

    private static String shape(String name) {
        return BETWEEN_LETTERS.matcher(LOOKS.getSkeleton(name)).replaceAll("");
    }
}
