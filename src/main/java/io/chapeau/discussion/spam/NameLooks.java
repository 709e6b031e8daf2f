package io.chapeau.discussion.spam;

import com.ibm.icu.text.SpoofChecker;
import io.chapeau.discussion.words.FoldedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names by what they look like. What a letter looks like depends on its case, while the case of a name says nothing: a
 * capital i is an l among small letters, and a Greek capital is a Latin one although their small letters differ. So a name
 * is compared letter for letter with another as that could be written: in the case that it has, in capitals, with a
 * capital first, or small where it does not itself begin with one. Ian is not Lan. With look-alikes in any other mixture
 * of cases (PAuI) it is not found: a name of honest capitals has them too (NEIL is not Nell).
 *
 * <p>Source: Unicode TR 39, skeletons.
 *
 * @param byLook in whatever case
 * @param byOutline those that the exact comparison is worth making with
 */
record NameLooks(Map<String, String> byLook, Map<String, List<String>> byOutline) {

    private static final int FEWEST_LETTERS = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    /** What is no letter may look like one: a stroke like an l, a cross like an x. */
    private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036F]");

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    static NameLooks of(Collection<String> names) {
        Map<String, String> byLook = new HashMap<>();
        Map<String, List<String>> byOutline = new HashMap<>();
        for (String name : names) {
            String look = look(name);
            if (look.replace(" ", "").length() >= FEWEST_LETTERS) {
                byLook.put(look, name);
                byOutline
                        .computeIfAbsent(outline(name), outline -> new ArrayList<>())
                        .add(name);
            }
        }
        return new NameLooks(byLook, byOutline);
    }

    /** Which of them this one looks like. */
    Optional<String> like(String name) {
        String sameLook = byLook.get(look(name));
        if (sameLook != null) {
            return Optional.of(sameLook);
        }
        return byOutline.getOrDefault(outline(name), List.of()).stream()
                .filter(other -> isWrittenLike(plain(name), plain(other)))
                .findFirst();
    }

    static String look(String name) {
        return LOOKS.getSkeleton(FoldedText.of(name).words().strip());
    }

    /** The same for all that can be taken for each other in any case, and for some more. */
    private static String outline(String name) {
        return LOOKS.getSkeleton(String.join("", words(plain(name))))
                .toLowerCase(Locale.ROOT)
                .replace('i', 'l')
                .replace("rn", "m")
                .replace("vv", "w");
    }

    private static boolean isWrittenLike(String name, String other) {
        List<String> words = words(name);
        List<String> others = words(other);
        boolean isInEachWord = words.size() == others.size()
                && IntStream.range(0, words.size()).allMatch(i -> isWordWrittenLike(words.get(i), others.get(i)));
        // In capitals, or small, Anna Lee is Annalee, who is somebody else.
        return isInEachWord
                || LOOKS.getSkeleton(String.join("", words)).equals(LOOKS.getSkeleton(String.join("", others)));
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isWordWrittenLike(String word, String other) {
        String written = LOOKS.getSkeleton(word);
        String capitals = other.toUpperCase(Locale.ROOT);
        String small = other.toLowerCase(Locale.ROOT);
        int first = other.offsetByCodePoints(0, 1);
        String title = other.substring(0, first).toUpperCase(Locale.ROOT)
                + other.substring(first).toLowerCase(Locale.ROOT);
        return written.equals(LOOKS.getSkeleton(other))
                || written.equals(LOOKS.getSkeleton(capitals))
                || written.equals(LOOKS.getSkeleton(title))
                || (!Character.isUpperCase(word.codePointAt(0)) && written.equals(LOOKS.getSkeleton(small)));
    }

    private static String plain(String name) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return SIGN.matcher(bare).replaceAll(sign -> {
            String look = LOOKS.getSkeleton(sign.group());
            return Matcher.quoteReplacement(LETTERS.matcher(look).matches() ? look : sign.group());
        });
    }
}
