package io.chapeau.discussion.spam;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words of letters from several scripts that look alike: nobody types them, programs do. */
record ScriptRule() implements Rule {

    private static final int ONE = 4;
    private static final int SEVERAL = 6;
    private static final Set<UnicodeScript> LOOK_ALIKES =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);
    private static final char FIRST_GREEK = '\u0370';
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    @Override
    public Stream<Reason> on(Facts facts) {
        String all = facts.comment().authorName() + " " + facts.comment().text();
        if (all.chars().noneMatch(ScriptRule::isOfAnother)) {
            return Stream.empty();
        }
        long mixed =
                BETWEEN_WORDS.splitAsStream(all).filter(ScriptRule::isMixed).count();
        return mixed == 0
                ? Stream.empty()
                : Stream.of(new Reason("mixedScripts", mixed == 1 ? ONE : SEVERAL, mixed + " words"));
    }

    /** Neither Greek nor Cyrillic has a letter before the first of Greek; half of a pair may be one of theirs. */
    private static boolean isOfAnother(int character) {
        return character >= FIRST_GREEK
                && (Character.isSurrogate((char) character) || LOOK_ALIKES.contains(UnicodeScript.of(character)));
    }

    /** Of two letters: µm and such are units. */
    private static boolean isMixed(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(LOOK_ALIKES::contains)
                .forEach(scripts::add);
        return scripts.size() > 1 && word.codePointCount(0, word.length()) > 2;
    }
}
