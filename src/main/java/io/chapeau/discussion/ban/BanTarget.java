package io.chapeau.discussion.ban;

import io.chapeau.discussion.words.FoldedText;
import io.chapeau.discussion.words.LinearPattern;
import org.jspecify.annotations.Nullable;

/**
 * What a ban is about, ready to be stored and compared.
 *
 * @param hash by which it is found, and by which two are the same
 * @param text the word or pattern; null for other kinds
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, only by the database
record BanTarget(BanKind kind, byte[] hash, @Nullable String text) {

    /** Whether a word or pattern is in the text. */
    static boolean isIn(BanKind kind, String words, String raw, FoldedText folded) {
        if (kind == BanKind.WORD) {
            return folded.has(FoldedText.of(words));
        }
        LinearPattern pattern = LinearPattern.of(words);
        return pattern.isIn(raw) || pattern.isIn(folded.text());
    }
}
