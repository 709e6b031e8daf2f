package io.chapeau.management.article.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a text can be in its language, by its script: a Russian article in Latin letters has the wrong locale, or is
 * still in the language from which it is to be translated.
 */
final class LanguageScript {

    /** A few words of another script are a quotation. */
    private static final int LETTERS_THAT_TELL = 40;

    private LanguageScript() {}

    /** What does not fit; empty when the script fits or too little is written to tell. */
    static Optional<String> mismatch(String localeTag, JsonNode blocks) {
        int[] expected = UScript.getCode(ULocale.addLikelySubtags(ULocale.forLanguageTag(localeTag)));
        if (expected == null) {
            return Optional.empty();
        }
        int fitting = 0;
        int other = 0;
        for (JsonNode text : blocks.findValues("text")) {
            for (int letter :
                    text.asText().codePoints().filter(Character::isLetter).toArray()) {
                if (fits(letter, expected)) {
                    fitting++;
                } else {
                    other++;
                }
            }
        }
        return other > LETTERS_THAT_TELL && other > fitting
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "Most of the text is in another script than %s is written in. Is it in the right language?",
                        localeTag))
                : Optional.empty();
    }

    private static boolean fits(int letter, int[] scripts) {
        for (int script : scripts) {
            if (UScript.hasScript(letter, script)) {
                return true;
            }
        }
        return false;
    }
}
