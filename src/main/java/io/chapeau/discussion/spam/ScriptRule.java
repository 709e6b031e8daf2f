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
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    @Override
    public Stream<Reason> on(Facts facts) {
        long mixed = BETWEEN_WORDS
                .splitAsStream(
                        facts.comment().authorName() + " " + facts.comment().text())
                .filter(ScriptRule::isMixed)
                .count();
        return mixed == 0
                ? Stream.empty()
                : Stream.of(new Reason("mixedScripts", mixed == 1 ? ONE : SEVERAL, mixed + " words"));
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
